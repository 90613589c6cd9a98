using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The name, tag and digest of an image, or the name or number of a stage; remembers which of the words were stages.</summary>
sealed class ImageTokens
{
    readonly List<(string Word, bool IsStage)> names = [];

    /// <summary>False when one of the words has become a stage or is none any more.</summary>
    public bool IsUpToDate(Dockerfile file, Instruction instruction)
    {
        foreach (var (word, isStage) in names)
            if (IsStage(file, instruction, word) != isStage) return false;
        return true;
    }

    /// <summary>The word of FROM, <c>COPY --from=</c> or a mount's <c>from=</c>.</summary>
    public void Read(Dockerfile file, Instruction instruction, Word word, WordTokens words, Paint paint)
    {
        var end = word.At + word.Value.Length;
        if (word.Value == "scratch" && instruction.Kind == InstructionKind.From) paint(word.At, end, TokenType.Keyword);
        else if (instruction.Kind != InstructionKind.From && int.TryParse(word.Value, out _)) paint(word.At, end, TokenType.Number);
        else
        {
            var isStage = IsStage(file, instruction, word.Value);
            names.Add((word.Value, isStage));
            if (isStage) words.Read(word.At, end, TokenType.Class);
            else Read(word.At, end, instruction.JoinedText, words, paint);
        }
    }

    static bool IsStage(Dockerfile file, Instruction instruction, string word) =>
        instruction.Kind == InstructionKind.From && word.Contains('$')
            ? file.StageAt(instruction.FullSpan.Start) is { } current && file.BaseStageOf(current) is not null
            : file.StageNamed(word) is { } stage && stage.From.FullSpan.Start < instruction.FullSpan.Start;

    /// <summary>An image in a text that is no instruction.</summary>
    public static void Read(string text, int start, int end, char escape, Paint paint) => Read(start, end, text, new(text, escape, paint), paint);

    /// <summary>An image that is read along with other words.</summary>
    public static void Read(int start, int end, string text, WordTokens words, Paint paint)
    {
        var (tag, digest) = Parts(text, start, end);
        words.Read(start, tag, TokenType.Namespace);
        if (tag < digest)
        {
            paint(tag, tag + 1, TokenType.Operator);
            words.Read(tag + 1, digest, TokenType.EnumMember);
        }
        if (digest < end)
        {
            paint(digest, digest + 1, TokenType.Operator);
            words.Read(digest + 1, end, TokenType.Number);
        }
    }

    /// <summary>Where the <c>:</c> of the tag and the <c>@</c> of the digest stand; those inside a variable's braces do not count.</summary>
    static (int Tag, int Digest) Parts(string text, int start, int end)
    {
        var (tag, digest, depth) = (-1, end, 0);
        for (var at = start; at < digest; at++)
        {
            switch (text[at])
            {
                case '{': depth++; break;
                case '}': depth--; break;
                case '/' when depth == 0: tag = -1; break;
                case ':' when depth == 0: tag = at; break;
                case '@' when depth == 0: digest = at; break;
            }
        }
        return (tag < 0 ? digest : tag, digest);
    }
}
