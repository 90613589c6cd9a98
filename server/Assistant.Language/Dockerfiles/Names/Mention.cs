using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles.Names;

/// <summary>What an instruction alone tells of a name that stands in it.</summary>
enum MentionKind
{
    StageName,

    /// <summary>What FROM starts from.</summary>
    Base,

    /// <summary>What <c>COPY --from=</c> names: a stage, its number, or an image.</summary>
    Source,

    /// <summary>What <c>from=</c> of a mount names: a stage or an image.</summary>
    MountSource,

    Argument,

    ArgumentWithDefault,

    Environment,

    Variable,

    /// <summary>A variable that the shell looks up, not the builder.</summary>
    ShellVariable,

    HeredocName,

    /// <summary>The line that ends the heredoc mentioned last.</summary>
    HeredocEnd,
}

/// <param name="Span">Counts from the start of the instruction.</param>
/// <param name="IsSpelled">False when the name does not stand there letter by letter; the span is then that of the word around it.</param>
readonly record struct Mention(MentionKind Kind, string Text, TextSpan Span, bool IsSpelled = true);

/// <summary>All mentions of one instruction, in the order in which the builder looks at them.</summary>
sealed record Mentions(ImmutableArray<Mention> All)
{
    static readonly Mentions None = new([]);

    /// <summary>Found once and kept with the instruction as long as it is not edited.</summary>
    public static Mentions Of(Dockerfile file, Instruction instruction) =>
        instruction.Kept<Mentions>() ?? instruction.Keep(new MentionReader(file, instruction).Read() is [_, ..] mentions ? new Mentions(mentions) : None);
}
