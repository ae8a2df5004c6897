/** Sizes of this chapter's labels. */
import { tenth, type Box } from '../../scene/scene.ts';

/** The smallest size at which a label may be set, and a little under the box's own label size where that is larger. */
export const smallSize = (box: Box): number => tenth(Math.max(13, box.label * 0.9));
