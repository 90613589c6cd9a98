using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>Behind an image its size and age on the engine.</summary>
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
    }

    static InlayHint? Local(Document document, WrittenImage image)
    {
        if (document.LocalImages?.Find(image.Reference) is not { Size: { } size } found) return null;
        var created = found.Configuration?.Created;
        var age = AgeText.Of(created, document.Now) is { } old ? $", {old} old" : "";
        var built = age is "" ? "" : $", built on {created:yyyy-MM-dd}";
        return new(image.Span.End, $"{ByteSize.OfImage(size)}{age}", $"The engine has `{image.Reference}`: {size:N0} bytes unpacked{built}.", InlayHintKind.Local);
    }
}
