using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The tokens of a Dockerfile. Those of most instructions are found once and kept with them.</summary>
static class DockerfileTokens
{
    public static IEnumerable<SemanticToken> In(Dockerfile file, TextSpan span)
    {
        Kept Find(Instruction instruction) => new(InstructionTokens.Of(file, instruction, ShellKind.Posix));
        Func<Instruction, Kept> find = Find;
        foreach (var part in file.PartsIn(span))
        {
            var start = part is Instruction ? part.FullSpan.Start : 0;
            foreach (var token in Of(file, part, find))
            {
                var place = token.Span with { Start = token.Span.Start + start };
                if (place.End > span.Start && place.Start < span.End) yield return token with { Span = place };
            }
        }
    }

    static ImmutableArray<SemanticToken> Of(Dockerfile file, Part part, Func<Instruction, Kept> find) => part switch
    {
        Comment => [new(part.Span, TokenType.Comment)],
        Directive directive => [.. Directive(file, directive)],
        Instruction instruction when file.ShellOf(instruction) is not ShellKind.Posix and var shell => InstructionTokens.Of(file, instruction, shell),
        Instruction instruction when NamesStage(instruction) => InstructionTokens.Of(file, instruction, ShellKind.Posix),
        Instruction instruction => instruction.Known(find).Tokens,
        _ => [],
    };

    /// <summary>Whether a word means a stage depends on other instructions, so the tokens are not kept.</summary>
    static bool NamesStage(Instruction instruction) => (instruction.Trigger ?? instruction) is var one && one.Kind switch
    {
        InstructionKind.From => true,
        InstructionKind.Copy or InstructionKind.Run => one.HasFlags && one.JoinedText.Contains("from="),
        _ => false,
    };

    static IEnumerable<SemanticToken> Directive(Dockerfile file, Directive directive)
    {
        var (name, value) = (directive.NameSpan, directive.Value);
        yield return new(TextSpan.FromBounds(directive.Span.Start, directive.Span.Start + 1), TokenType.Comment);
        yield return new(name, TokenType.Macro);
        var equals = name.End + file.Text.AsSpan(TextSpan.FromBounds(name.End, value.Span.Start)).IndexOf('=');
        yield return new(new(equals, 1), TokenType.Operator);
        var tokens = new List<SemanticToken>();
        void Paint(int start, int end, TokenType type, TokenModifiers modifiers)
        {
            if (start < end) tokens.Add(new(new(value.Span.Start + start, end - start), type, modifiers));
        }
        if (directive.Name == "syntax") ImageTokens.Read(value.Value, 0, value.Value.Split(' ', '\t')[0].Length, file.Escape, Paint);
        else if (directive.Name == "check") Options(value.Value, Paint);
        else Paint(0, value.Value.Length, TokenType.String, TokenModifiers.None);
        foreach (var token in tokens) yield return token;
    }

    /// <summary><c>skip=NAME,NAME;error=true</c></summary>
    static void Options(string text, Paint paint)
    {
        var isName = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny("=,; ");
            var end = length < 0 ? text.Length : at + length;
            paint(at, end, isName ? TokenType.Property : TokenType.EnumMember);
            if (end < text.Length)
            {
                if (text[end] != ' ') paint(end, end + 1, TokenType.Operator);
                isName = text[end] == ';' || (isName && text[end] == ' ');
            }
            at = end + 1;
        }
    }

    sealed record Kept(ImmutableArray<SemanticToken> Tokens);
}
