using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>What the catalogue knows of the image that a place in a stage is built on.</summary>
static class BaseFacts
{
    public static ImageFacts? Of(Dockerfile file, int offset)
    {
        if (file.StageAt(offset) is not { } stage) return null;
        while (file.BaseStageOf(stage) is { } below) stage = below;
        return file.BaseImageOf(stage)?.Image.Value is { } reference ? file.Catalogue.Find(reference) : null;
    }
}
