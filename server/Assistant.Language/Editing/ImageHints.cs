using Assistant.Language.Editing.Pinning;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>Behind an image its size and age on the engine, and the newer tag that an update takes.</summary>
static class ImageHints
{
    public static IEnumerable<InlayHint> In(Document document, TextSpan span) =>
        from image in WrittenImage.In(document, span)
        where span.Touches(image.Span.End)
        from hint in Of(document, image)
        select hint;

    static IEnumerable<InlayHint> Of(Document document, WrittenImage image)
    {
        if (Local(document, image) is { } local) yield return local;
        if (Newer(document, image) is { } newer) yield return newer;
    }

    static InlayHint? Local(Document document, WrittenImage image)
    {
        if (document.LocalImages?.Find(image.Reference) is not { Size: { } size } found) return null;
        var created = found.Configuration?.Created;
        var age = AgeText.Of(created, document.Now) is { } old ? $", {old} old" : "";
        var built = age is "" ? "" : $", built on {created:yyyy-MM-dd}";
        return new(image.Span.End, $"{ByteSize.OfImage(size)}{age}", $"The engine has `{image.Reference}`: {size:N0} bytes unpacked{built}.", InlayHintKind.Local);
    }

    /// <summary>By the registry's list where it was told, else by the catalogue. A tag with a digest is meant to stay, and a bigger step is nothing to be reminded of.</summary>
    static InlayHint? Newer(Document document, WrittenImage image)
    {
        if (image.Reference is not { Tag: { } tag, Digest: null } reference || document.Catalogue.Moved(reference.FamiliarName) is not null) return null;
        var listed = document.Registries?.Tags(reference);
        var offered = document.Catalogue.Find(reference)?.Tags;
        IReadOnlyList<string> tags = listed is { } list ? [.. list.Tags.Select(known => known.Name)] : offered?.Offer ?? [];
        if (TagUpdate.Of(tag, tags, offered?.Steady ?? 1) is not [{ IsBigStep: false } update, ..] updates) return null;
        var from = listed is not null ? $"The registry has it, as of {listed.AsOf:yyyy-MM-dd}." : offered?.AsOf is { } date ? $"The catalogue knows it as of {date}." : "The catalogue knows it.";
        var further = string.Concat(updates.Skip(1).Select(big => $" `{big.Tag}` is newer still: {big.Break}."));
        return new(image.Span.End, $"newer: {update.Tag}", $"An update takes `{reference.FamiliarName}:{update.Tag}`. {from}{further}", InlayHintKind.Newer);
    }
}
