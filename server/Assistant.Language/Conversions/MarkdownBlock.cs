using System.Text;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>To a Markdown page: for each block its heading, its description as text and its commands in a fence, as they are written.</summary>
static class MarkdownBlock
{
    public static readonly Conversion Conversion = new("markdown", "a Markdown page", source => $"{MarkedCommand.Slug(source.Name).ToLowerInvariant()}.md", Of);

    static Converted Of(ConversionSource source)
    {
        var (page, losses) = (new StringBuilder(), new Losses());
        var ofRuns = source.Runs.SelectMany(source.DirectivesFor).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var block in source.Lines.GroupBy(line => line.Heading ?? ""))
        {
            page.Append($"## {(block.Key == "" ? source.Name : block.Key)}\n\n");
            foreach (var line in block) Add(line, source, ofRuns, page, losses);
        }
        return new(page.ToString().TrimEnd() + "\n", losses.All);
    }

    static void Add(CommandLine line, ConversionSource source, HashSet<object> ofRuns, StringBuilder page, Losses losses)
    {
        if (line.Description is { } description) page.Append(description).Append("\n\n");
        var directives = DirectivesOf(line, source, ofRuns).Select(directive => $"# @{directive.Name} {directive.Value}".TrimEnd() + "\n");
        var code = string.Concat(Assigned(line, source.Document.Text).Concat(directives)) + Written(line, source.Document, losses);
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        page.Append($"{fence}sh\n{code}\n{fence}\n\n");
    }

    /// <summary>
    /// A fence is read without those above it, so each has what its block says of it. Of a container that runs nothing but values is left
    /// to the other commands.
    /// </summary>
    static IEnumerable<Directive> DirectivesOf(CommandLine line, ConversionSource source, HashSet<object> ofRuns)
    {
        var all = source.DirectivesFor(line);
        if (ConversionSource.IsRun(line)) return all;
        var hasVariables = line.Words.Any(word => word.Parts.Any(part => part.Kind == WordPartKind.Variable));
        return all.Where(directive => !ofRuns.Contains(directive) || (hasVariables && directive.Name is "env-file" or "prompt"));
    }

    /// <summary>The values that the command uses and lines above it assign.</summary>
    static IEnumerable<string> Assigned(CommandLine line, SourceText text) =>
        from name in line.Words.SelectMany(word => word.Parts).Where(part => part.Kind == WordPartKind.Variable).Select(part => part.Name).Distinct()
        let assignment = Assignments.Find(line.Variables, name)
        where assignment is { IsForCommandOnly: false }
        let value = SecretNames.Contains(name) && assignment.Value.IsLiteral ? $"${{{name}}}" : text.ToString(assignment.Value.Span)
        select $"{(assignment.Exported ? "export " : "")}{name}={value}\n";

    /// <summary>As in the document, without what a page or a comment puts in front of its lines, and without the values of secrets.</summary>
    static string Written(CommandLine line, Document document, Losses losses)
    {
        var start = Start(line, document.Text);
        var written = document.Text.ToString(TextSpan.FromBounds(start, line.Extent.End));
        foreach (var (word, name) in SecretsOf(line).Reverse())
        {
            written = written[..(word.Span.Start - start)] + $"{name}=\"${{{name}}}\"" + written[(word.Span.End - start)..];
            losses.Add($"The value of {name} is a secret and stays in {(document.Path is { } path ? System.IO.Path.GetFileName(path) : "the recipe")}.");
        }
        var lines = written.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select((text, index) => index == 0 || document.Kind == DocumentKind.Recipe ? text : "  " + text.TrimStart(' ', '\t', document.Kind == DocumentKind.Markdown ? '>' : '#'))).TrimEnd();
    }

    /// <summary>With assignments and <c>sudo</c> in front of the command.</summary>
    static int Start(CommandLine line, SourceText text) => line.Assignments is [var first, ..] ? Math.Min(first.NameSpan.Start, line.Span.Start) : line.Span.Start;

    static IEnumerable<(Word Word, string Name)> SecretsOf(CommandLine line) =>
        from flag in line.Command.Flags
        where flag is { Key: "env" or "build-arg", Value.IsLiteral: true }
        let pair = KeyValue.Split(flag.Value!.Value)
        where Secrets.IsWritten(pair.Key, pair.Value)
        orderby flag.Value!.Span.Start
        select (flag.Value!, pair.Key);

    static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in code) longest = Math.Max(longest, run = letter == '`' ? run + 1 : 0);
        return longest;
    }
}
