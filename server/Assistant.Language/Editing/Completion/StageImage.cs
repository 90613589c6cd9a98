using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>What is known of the image that a stage starts from, directly or through other stages.</summary>
static class StageImage
{
    /// <summary>The catalogue's facts; null when it does not know the image.</summary>
    public static ImageFacts? Of(Dockerfile file, int offset) =>
        Chain(file, offset).LastOrDefault() is { } first && file.BaseImageOf(first)?.Image.Value is { } image ? file.Catalogue.Find(image) : null;

    /// <summary>The stage at a place and those it starts from, the nearest first.</summary>
    public static IEnumerable<Stage> Chain(Dockerfile file, int offset) => file.StageAt(offset) is { } stage ? Chain(file, stage) : [];

    public static IEnumerable<Stage> Chain(Dockerfile file, Stage stage)
    {
        for (Stage? at = stage; at is not null; at = file.BaseStageOf(at)) yield return at;
    }

    /// <summary>The instructions of a stage and those it starts from, the nearest first, from the one before the place on.</summary>
    public static IEnumerable<Instruction> Above(Dockerfile file, int offset)
    {
        var start = file.PartAt(offset)?.FullSpan.Start ?? offset;
        return Chain(file, offset).SelectMany(stage => stage.Instructions.TakeWhile(instruction => instruction.FullSpan.Start < start).Reverse());
    }

    /// <summary>The words made for the image first; otherwise in their order.</summary>
    public static IEnumerable<UsualWord> Fitting(IEnumerable<UsualWord> words, ImageFacts? image) =>
        image is null ? words : words.OrderByDescending(word => word.Fits.Any(part => Means(image, part)));

    static bool Means(ImageFacts image, string part) => image.Name.Contains(part, StringComparison.Ordinal) || image.Words.Contains(part);
}
