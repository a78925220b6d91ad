import { List, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.ts';
import type { Guide, GuidePicture } from './guide-section.ts';
import { PICTURE_SIZES } from './picture-sizes.ts';

/** Where the host serves the picture of a guide in one language. */
const addressOf = (name: string, tongue: string): string => `/guides/${name}.${tongue}.webp`;

/** A picture of the program in the language of the window; asked for when it comes near the view. */
function Picture({ picture: { name, alt } }: { readonly picture: GuidePicture }) {
  const { say, tongue } = useWords();
  const [width, height] = PICTURE_SIZES[name][tongue];
  return <img className="guide-picture" src={addressOf(name, tongue)} alt={say(alt)} width={width} height={height} loading="lazy" decoding="async" />;
}

/** A guide with its steps, each main one with a picture of what it tells of. */
export function GuideText({ guide }: { readonly guide: Guide }) {
  const { t, say } = useWords();
  return (
    <>
      <Text size="lg">{say(guide.lead)}</Text>
      <Text size="sm" c="dimmed">{t('helpPictures')}</Text>
      {guide.sections.map((section) => (
        <Stack component="section" key={section.id} gap="xs" aria-labelledby={`help-${guide.id}-${section.id}`}>
          <Title order={2} size="h4" id={`help-${guide.id}-${section.id}`}>{say(section.title)}</Title>
          <List spacing="sm" withPadding>
            {section.steps.map((step) => <List.Item key={step.en}>{say(step)}{step.picture === undefined ? null : <Picture picture={step.picture} />}</List.Item>)}
          </List>
        </Stack>
      ))}
    </>
  );
}
