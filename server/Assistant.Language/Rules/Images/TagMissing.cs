using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Tags;
using Assistant.Language.Recipes;
using Assistant.Language.Registries;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>A tag of which the registry itself said that there is none.</summary>
static class TagMissing
{
    public static readonly Rule Rule = new("DS012", "The tag does not exist", Severity.Warning, """
        The registry was asked, and it has no such tag: the pull and the build end with `manifest unknown`. Often it is a version that
        was never built in this variant, or a slip of the finger. As long as nobody asked the registry nothing is said.

        Bad:

        ```dockerfile
        FROM python:3.14-slimm
        ```

        Good:

        ```dockerfile
        FROM python:3.14-slim
        ```

        The fixes write the tags that look most like it.
        """, document => InDockerfile(document).Concat(CommandRule.All(document, InCommand)))
    {
        EachCommand = InCommand,
        DependsOnAnswers = true,
        Beside = InDockerfile,
    };

    static IEnumerable<Finding> InDockerfile(Document document) => document.Registries is null ? [] : ImageWord.InDockerfile(document).SelectMany(image => Check(image, document));

    static IEnumerable<Finding> InCommand(CommandLine line, Document document) =>
        document.Registries is not null && ImageWord.Of(line.Command, document.Catalogue) is { } image ? Check(image, document) : [];

    static IEnumerable<Finding> Check(ImageWord image, Document document)
    {
        if (image.Digest is not null || ImageReference.Parse(image.Text).Value is not { } reference || !document.Registries!.IsMissing(reference)) yield break;
        if (document.LocalImages?.Find(reference) is not null || NoLatestTag.IsTold(image)) yield break;
        var tags = document.Registries.Tags(reference);
        // A name that the registry does not know at all may be an image that was built here.
        if (tags is null && image.Facts is null) yield break;
        var near = Nearest(reference.Tag ?? "latest", tags, image.Facts);
        yield return Rule.At(image.Span, $"{reference.FamiliarName} has no tag {reference.Tag ?? "latest"}: the pull fails. {(near.Count > 0 ? $"The nearest is {near[0]}." : "Write another tag.")}",
            [.. near.Select((tag, index) => new Fix($"Use {image.Name}:{tag}", [new(image.Span, $"{image.Name}:{tag}")], index == 0))]);
    }

    /// <summary>First what is made alike: with the most numbers in common, then the newest. Else what is spelt alike.</summary>
    static List<string> Nearest(string written, TagList? told, ImageFacts? facts)
    {
        List<string> names = [.. told?.Tags.Select(tag => tag.Name) ?? facts?.Tags?.Offer.Where(tag => tag != written) ?? []];
        var tag = ImageTag.Of(written);
        var alike = names.Where(name => TagScheme.SameAs(name, written)).Select(ImageTag.Of).OrderByDescending(other => Common(tag.Main, other.Main)).ThenBy(other => other, TagOrder.Comparer).Select(other => other.Text);
        var near = NearestName.Of(written, names) is { } name ? new[] { name } : [];
        return [.. alike.Concat(near).Concat(names.OrderByDescending(other => other.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count())).Distinct().Take(3)];
    }

    static int Common(TagPart? one, TagPart? other) => one is null || other is null ? 0 : one.Numbers.Zip(other.Numbers).TakeWhile(pair => pair.First == pair.Second).Count();
}
