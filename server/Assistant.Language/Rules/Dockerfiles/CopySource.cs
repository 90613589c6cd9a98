using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

/// <summary>Tells which words of COPY and ADD are downloads.</summary>
static class CopySource
{
    public static bool IsUrl(string source) => source.StartsWith("http://") || source.StartsWith("https://");

    public static bool IsGit(string source) =>
        source.StartsWith("git://") || source.StartsWith("git@") || source.StartsWith("ssh://") || source.StartsWith("github.com/")
        || (IsUrl(source) && source.Split('#', '?')[0].EndsWith(".git"));

    /// <summary>The words before the destination that are no heredocs.</summary>
    public static IEnumerable<Word> Of(Instruction instruction) =>
        instruction.Arguments.SkipLast(1).Where(word => !Heredoc.IsMarker(word.Value));
}
