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
    static IEnumerable<string> Assigned(CommandLine line, SourceText text)
    {
        var isSecret = SecretVariables.Of(line);
        foreach (var name in line.Words.SelectMany(word => word.Parts).Where(part => part.Kind == WordPartKind.Variable).Select(part => part.Name).Distinct())
        {
            if (Assignments.Find(line.Variables, name) is not { IsForCommandOnly: false } assignment) continue;
            var hides = assignment.Value.IsLiteral && (isSecret(name) || Secrets.AreIn(assignment.Value.Value));
            var value = hides ? $"${{{name}}}" : Without(assignment.Value.Span, WrittenSecrets.Of(assignment).Select(Hidden), text);
            yield return $"{(assignment.Exported ? "export " : "")}{name}={value}\n";
        }
    }

    /// <summary>As in the document, without what a page or a comment puts in front of its lines, and without the values of secrets.</summary>
    static string Written(CommandLine line, Document document, Losses losses)
    {
        var secrets = SecretsOf(line).ToList();
        foreach (var secret in secrets) losses.Add($"The value of {secret.Name} is a secret and stays in {(document.Path is { } path ? System.IO.Path.GetFileName(path) : "the recipe")}.");
        var written = Without(TextSpan.FromBounds(Start(line, document.Text), line.Extent.End), secrets, document.Text);
        var lines = written.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select((text, index) => index == 0 || document.Kind == DocumentKind.Recipe ? text : "  " + text.TrimStart(' ', '\t', document.Kind == DocumentKind.Markdown ? '>' : '#'))).TrimEnd();
    }

    static string Without(TextSpan span, IEnumerable<HiddenText> secrets, SourceText text)
    {
        var written = text.ToString(span);
        foreach (var secret in secrets.OrderByDescending(secret => secret.Span.Start))
            written = $"{written[..(secret.Span.Start - span.Start)]}{secret.Text}{written[(secret.Span.End - span.Start)..]}";
        return written;
    }

    /// <summary>With assignments and <c>sudo</c> in front of the command.</summary>
    static int Start(CommandLine line, SourceText text) => line.Assignments is [var first, ..] ? Math.Min(first.NameSpan.Start, line.Span.Start) : line.Span.Start;

    /// <summary>A variable whose value is a secret is written whole; elsewhere the secret alone is, in its own word.</summary>
    static IEnumerable<HiddenText> SecretsOf(CommandLine line)
    {
        var isSecret = SecretVariables.Of(line);
        List<HiddenText> found = [];
        foreach (var part in line.Words.SelectMany(word => word.Parts))
            if (part is { Kind: WordPartKind.Variable, Default: { } standIn } && WrittenSecrets.IsTelling(standIn) && (isSecret(part.Name) || Secrets.AreIn(standIn)))
                found.Add(new(part.Span, part.Name, $"${{{part.Name}}}"));
        foreach (var flag in line.Command.Flags)
            if (flag is { Key: "env" or "build-arg", Value: { IsLiteral: true } word } && KeyValue.Split(word.Value) is (var name, { } value) && Secrets.IsWritten(name, value))
                found.Add(new(word.Span, name, $"{name}=\"${{{name}}}\""));
        var others = WrittenSecrets.Of(line.Command).Concat(line.Assignments.SelectMany(assignment => WrittenSecrets.Of(assignment)));
        return [.. found, .. others.Where(secret => !found.Any(whole => whole.Span.Start <= secret.Span.Start && secret.Span.End <= whole.Span.End)).Select(Hidden)];
    }

    static HiddenText Hidden(WrittenSecret secret) => new(secret.Span, Secrets.VariableOf(secret.Name), $"${{{Secrets.VariableOf(secret.Name)}}}");

    /// <summary>What stands in the page for a piece of the document.</summary>
    /// <param name="Name">The variable whose value it is.</param>
    readonly record struct HiddenText(TextSpan Span, string Name, string Text);

    static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in code) longest = Math.Max(longest, run = letter == '`' ? run + 1 : 0);
        return longest;
    }
}
