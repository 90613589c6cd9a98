using Assistant.Language.Catalogue;

namespace Assistant.Language.Editing.Completion;

/// <summary>Names for what a line makes: a container after its heading or image, an image after its folder.</summary>
static class RecipeNewNames
{
    public static IEnumerable<CompletionItem> Of(RecipeSlot slot, ValueSource source) =>
        (source == ValueSource.NewContainer ? Containers(slot) : Images(slot)).Where(name => name.Length > 1).Distinct().Select(name =>
            slot.Item(name, CompletionKind.Value, source == ValueSource.NewContainer ? "a name for the container" : "a name for the image"));

    /// <summary>The last part of an image's name.</summary>
    public static string Short(string image) => Valid(image.Split('@')[0].Split('/')[^1].Split(':')[0]);

    static IEnumerable<string> Containers(RecipeSlot slot) =>
        [Valid(slot.Cursor.Line.Heading ?? ""), slot.Command.Image is { } image && !image.Value.Contains('$') ? Short(image.Value) : ""];

    static IEnumerable<string> Images(RecipeSlot slot) =>
        [Valid(slot.Cursor.Line.Heading ?? ""), Valid(slot.Document.Path?.Replace('\\', '/').Split('/') is [.., var folder, _] ? folder : ""), "my-image"];

    /// <summary>Lower case letters and digits with dashes between.</summary>
    static string Valid(string text) =>
        string.Join('-', new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '_');
}
