"""The named peer of the benchmark: python3-docxtpl fills a template of the same paper, as offices do it today.

Usage: docxtpl-peer.py PAPER.docx OUT.docx ROUNDS. Every text of the paper becomes a field of a template; then the
template is loaded, filled and saved ROUNDS times. Prints the median in milliseconds, without the start of Python.
"""

import io
import re
import sys
import time
import zipfile

from docxtpl import DocxTemplate

source, target, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
texts = []


def as_field(match):
    texts.append(match.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    return f"{match.group(1)}{{{{ t[{len(texts) - 1}] }}}}{match.group(3)}"


template = io.BytesIO()
with zipfile.ZipFile(source) as paper, zipfile.ZipFile(template, "w") as out:
    for name in paper.namelist():
        part = paper.read(name)
        if name == "word/document.xml":
            part = re.sub(r"(<w:t[^>]*>)([^<]+)(</w:t>)", as_field, part.decode("utf-8")).encode("utf-8")
        out.writestr(name, part)

times = []
for _ in range(rounds):
    template.seek(0)
    start = time.perf_counter()
    document = DocxTemplate(template)
    document.render({"t": texts}, autoescape=True)
    document.save(target)
    times.append((time.perf_counter() - start) * 1000)
print(sorted(times)[len(times) // 2])
