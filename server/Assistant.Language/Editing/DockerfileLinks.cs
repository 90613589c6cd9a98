using System.Text.RegularExpressions;
using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The pages of images, the addresses in ADD, LABEL and comments, and the files that COPY and ADD take from the build context.</summary>
static partial class DockerfileLinks
{
    public static IEnumerable<DocumentLink> In(Dockerfile file, IBuildContext? context)
    {
        var sources = new SourceLinks(file, context);
        return file.Parts.SelectMany(part => part switch
        {
            Comment => Addresses(file, part.Span),
            Directive { Name: "syntax" } directive => Image(Syntax(directive), directive.Value.Value.Split(' ', '\t')[0]),
            Instruction instruction => Of(file, instruction, sources),
            _ => [],
        });
    }

    static TextSpan Syntax(Directive directive) => directive.Value.Span with { Length = directive.Value.Value.Split(' ', '\t')[0].Length };

    static IEnumerable<DocumentLink> Of(Dockerfile file, Instruction part, SourceLinks sources)
    {
        var comments = part.InnerComments.SelectMany(comment => Addresses(file, comment));
        var instruction = part.Trigger ?? part;
        return instruction.Kind switch
        {
            InstructionKind.From => comments.Concat(Base(file, instruction)),
            InstructionKind.Run => comments.Concat(Images(file, instruction)),
            InstructionKind.Copy or InstructionKind.Add => comments.Concat(Images(file, instruction)).Concat(sources.Of(instruction, isTrigger: part != instruction)),
            InstructionKind.Label => comments.Concat(Addresses(file, instruction.HeadSpan).Where(link => part.InnerComments.All(comment => !comment.Contains(link.Span.Start)))),
            _ => comments,
        };
    }

    /// <summary>The image of a FROM, with the defaults of the arguments filled in when they make it certain.</summary>
    static IEnumerable<DocumentLink> Base(Dockerfile file, Instruction from)
    {
        if (from.Arguments.IsEmpty || from.Arguments[0] is var word && word.Value == "scratch") return [];
        if (file.StageAt(from.FullSpan.Start) is not { } stage || stage.From.FullSpan != from.FullSpan || file.BaseStageOf(stage) is not null) return [];
        return GlobalArguments.Resolve(file, word) is { } image ? Image(word.Span, image) : [];
    }

    static IEnumerable<DocumentLink> Images(Dockerfile file, Instruction instruction) =>
        from word in Dockerfile.SourceImages(instruction)
        where !int.TryParse(word.Value, out _) && file.StageNamed(word.Value) is null
        from link in Image(word.Span, word.Value)
        select link;

    static IEnumerable<DocumentLink> Image(TextSpan span, string name)
    {
        if (ImageReference.Parse(name) is not { Ok: true, Value: { } image } || Catalogue.Images.Page(image) is not { } page) yield break;
        yield return new(span, page, $"{image.FamiliarName} on {new Uri(page).Host}");
    }

    /// <summary>What begins with <c>http://</c> or <c>https://</c>, without the punctuation of the sentence around it.</summary>
    static IEnumerable<DocumentLink> Addresses(Dockerfile file, TextSpan span)
    {
        if (!file.Text.AsSpan(span).Contains("://", StringComparison.Ordinal)) return [];
        return Address().Matches(file.Text.ToString(span))
            .Where(match => Uri.IsWellFormedUriString(match.Value, UriKind.Absolute))
            .Select(match => new DocumentLink(new(span.Start + match.Index, match.Length), match.Value, match.Value));
    }

    [GeneratedRegex(@"\bhttps?://[^\s""'<>\\`{}$]*[^\s""'<>\\`{}$.,;:!?)\]]")]
    private static partial Regex Address();
}
