using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The pages of images, the addresses in ADD, LABEL and comments, and the files that COPY and ADD take from the build context.</summary>
sealed class DockerfileLinks
{
    readonly Dockerfile file;
    readonly SourceLinks sources;
    readonly List<DocumentLink> links = [];

    /// <summary>Most files start many stages from few images.</summary>
    readonly Dictionary<string, (string Page, string Tooltip)?> pages = [];

    DockerfileLinks(Dockerfile file, IBuildContext? context) => (this.file, sources) = (file, new(file, context));

    public static IReadOnlyList<DocumentLink> In(Dockerfile file, IBuildContext? context)
    {
        var found = new DockerfileLinks(file, context);
        foreach (var part in file.Parts) found.Add(part);
        return found.links;
    }

    void Add(Part part)
    {
        switch (part)
        {
            case Comment:
                AddAddresses(part.Span);
                break;
            case Directive { Name: "syntax", Value: var value }:
                var image = value.Value.Split(' ', '\t')[0];
                AddImage(value.Span with { Length = image.Length }, image);
                break;
            case Instruction instruction:
                if (instruction.HasInnerComments)
                    foreach (var comment in instruction.InnerComments) AddAddresses(comment);
                Add(instruction.Trigger ?? instruction, isTrigger: instruction.Trigger is not null);
                break;
        }
    }

    void Add(Instruction instruction, bool isTrigger)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.From or InstructionKind.Run: AddImages(instruction); break;
            case InstructionKind.Label: AddValues(instruction); break;
            case InstructionKind.Copy or InstructionKind.Add:
                AddImages(instruction);
                links.AddRange(sources.Of(instruction, isTrigger));
                break;
        }
    }

    void AddImages(Instruction instruction)
    {
        foreach (var (span, name) in file.ImagesOf(instruction)) AddImage(span, name);
    }

    void AddImage(TextSpan span, string name)
    {
        if (!pages.TryGetValue(name, out var known)) pages[name] = known = PageOf(name);
        if (known is var (page, tooltip)) links.Add(new(span, page, tooltip));
    }

    static (string Page, string Tooltip)? PageOf(string name) =>
        ImageReference.Parse(name) is { Ok: true, Value: { } image } && Images.Page(image) is { } page
            ? (page, $"{image.FamiliarName} on {new Uri(page).Host}")
            : null;

    void AddValues(Instruction label)
    {
        if (!label.JoinedText.Contains("://")) return;
        foreach (var pair in label.Pairs)
            if (pair.Value is { } value) AddAddresses(value.Value, (start, length) => label.SpanOf(value, start, length));
    }

    void AddAddresses(TextSpan span)
    {
        if (file.Text.AsSpan(span).Contains("://", StringComparison.Ordinal))
            AddAddresses(file.Text.ToString(span), (start, length) => new(span.Start + start, length));
    }

    void AddAddresses(string text, Func<int, int, TextSpan> spanOf)
    {
        foreach (var (start, address) in Addresses.In(text)) links.Add(new(spanOf(start, address.Length), address, address));
    }
}
