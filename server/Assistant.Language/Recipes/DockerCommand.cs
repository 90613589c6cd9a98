using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes;

/// <summary>
/// A docker command line taken apart as the client does it: flags, their values and arguments. Nothing is refused here; what is
/// wrong can be read from the parts.
/// </summary>
/// <param name="Words">All words from <c>docker</c>, <c>podman</c> or <c>nerdctl</c> on.</param>
/// <param name="Path">The words that name the command: one, or two in a group such as <c>volume create</c>.</param>
/// <param name="Spec">Null when the words name no command whose flags are known.</param>
/// <param name="Flags">In the order written, those in front of the subcommand first.</param>
/// <param name="Arguments">The words that are neither the command's name nor flags nor their values.</param>
public sealed record DockerCommand(
    ImmutableArray<Word> Words,
    ImmutableArray<Word> Path,
    CommandSpec? Spec,
    ImmutableArray<Flag> GlobalFlags,
    ImmutableArray<Flag> Flags,
    ImmutableArray<Word> Arguments)
{
    public static DockerCommand Of(ImmutableArray<Word> words) => CommandReader.Read(words);

    /// <summary>For words that stand in no document.</summary>
    public static DockerCommand Of(IEnumerable<string> words) => Of([.. words.Select(Word.Of)]);

    /// <summary><c>docker</c>, or a program that is called alike: <c>podman</c>, <c>nerdctl</c>.</summary>
    public string Program => Words.IsEmpty ? "" : Words[0].Value;

    /// <summary>The command's own name, whichever alias is written; empty when it is not known.</summary>
    public string Name => Spec?.Name ?? "";

    /// <summary>The image of <c>run</c>, <c>create</c>, <c>pull</c> and the like; null when there is none yet.</summary>
    public Word? Image
    {
        get
        {
            for (var index = 0; index < Arguments.Length; index++)
                if (KindOf(index) == ArgumentKind.Image) return Arguments[index];
            return null;
        }
    }

    /// <summary>Every flag of that key that has a value, such as <c>publish</c>, in the order written.</summary>
    public IEnumerable<Word> Values(string key) => from flag in Flags where flag.Key == key && flag.Value is not null select flag.Value;

    /// <summary>The value that counts of a flag that can be given once; null when it is not written.</summary>
    public string? Value(string key) => Values(key).LastOrDefault()?.Value;

    /// <summary>True when a switch is written and not set to false.</summary>
    public bool IsOn(string key) => Flags.LastOrDefault(flag => flag.Key == key)?.IsOn ?? false;

    /// <summary>What the argument at that place names, counted from 0.</summary>
    public ArgumentKind KindOf(int argument) => ArgumentKinds.Of(Name, argument);
}
