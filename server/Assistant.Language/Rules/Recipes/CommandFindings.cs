using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Registries;

namespace Assistant.Language.Rules.Recipes;

/// <summary>The findings of all rules that look at one docker command at a time.</summary>
static class CommandFindings
{
    public static IEnumerable<Finding> In(Document document) =>
        CommandFindings<OfText>.In(document).Concat(CommandFindings<OfAnswers>.In(document));

    /// <summary>The rules on what is written, and on what the catalogue says of it.</summary>
    sealed class OfText : ICommandRules
    {
        public static IReadOnlyList<CommandCheck> Checks => field ??= [.. Rules.All.Where(rule => !rule.DependsOnAnswers).Select(rule => rule.EachCommand).OfType<CommandCheck>()];

        public static KnownOfImages KnownTo(Document document) => new(document.Catalogue, null, null, null);
    }

    /// <summary>The few rules that a registry's or the engine's answer concerns, so that an answer costs no more than these.</summary>
    sealed class OfAnswers : ICommandRules
    {
        public static IReadOnlyList<CommandCheck> Checks => field ??= [.. Rules.All.Where(rule => rule.DependsOnAnswers).Select(rule => rule.EachCommand).OfType<CommandCheck>()];

        public static KnownOfImages KnownTo(Document document) => new(document.Catalogue, document.Registries, document.LocalImages, document.Machine);
    }
}

/// <summary>Rules whose findings are kept together.</summary>
interface ICommandRules
{
    static abstract IReadOnlyList<CommandCheck> Checks { get; }

    /// <summary>What the rules know beside the text: as long as it is the same, so are the findings.</summary>
    static abstract KnownOfImages KnownTo(Document document);
}

/// <summary>
/// What rules found in one command, kept with it as long as it stays the same, so that an edit costs what it touches.
/// </summary>
/// <param name="IsRun">Whether the assistant could run the command: the lines above decide that too.</param>
/// <param name="Known">What was known of images then.</param>
/// <param name="Findings">Their offsets count from the start of the line.</param>
sealed record CommandFindings<TRules>(bool IsRun, KnownOfImages Known, ImmutableArray<Finding> Findings) where TRules : ICommandRules
{
    /// <summary>The findings in the whole document.</summary>
    public static IEnumerable<Finding> In(Document document)
    {
        var known = TRules.KnownTo(document);
        var parts = document.Recipe.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            var found = parts[i].Kept<OfPart>() is { } kept && kept.Depth == parts[i].Depth && kept.Known.IsSameAs(known) ? kept : parts[i].Keep(OfPart.Of(document, i, known));
            foreach (var finding in found.Findings) yield return finding.Moved(parts[i].Start);
        }
    }

    /// <summary>The findings of a part, kept with it for the same reason.</summary>
    /// <param name="Depth">That of the part, which decides what the assistant could run.</param>
    sealed record OfPart(int Depth, KnownOfImages Known, ImmutableArray<Finding> Findings)
    {
        public static OfPart Of(Document document, int index, KnownOfImages known)
        {
            var part = document.Recipe.Parts[index];
            return new(part.Depth, known,
            [
                .. from line in document.Recipe.Lines.Of(index).OfType<CommandLine>()
                   from finding in CommandFindings<TRules>.Of(line, document, known)
                   select finding.Moved(line.Start - part.Start),
            ]);
        }
    }

    static ImmutableArray<Finding> Of(CommandLine line, Document document, KnownOfImages known)
    {
        var isRun = line.NotRun is null;
        if (line.Kept<CommandFindings<TRules>>() is { } kept && kept.IsRun == isRun && kept.Known.IsSameAs(known)) return kept.Findings;
        List<Finding>? findings = null;
        foreach (var check in TRules.Checks)
            foreach (var finding in check(line, document)) (findings ??= []).Add(finding.Moved(-line.Start));
        return line.Keep(new CommandFindings<TRules>(isRun, known, findings is null ? [] : [.. CommandRule.Discreet(line, findings)])).Findings;
    }
}

/// <summary>What a rule can know of images beside the text. Each part is the same object as long as it says the same.</summary>
sealed record KnownOfImages(ImageCatalogue Catalogue, IRegistryAnswers? Registries, ILocalImages? LocalImages, string? Machine)
{
    public bool IsSameAs(KnownOfImages other) =>
        ReferenceEquals(Catalogue, other.Catalogue) && ReferenceEquals(Registries, other.Registries) && ReferenceEquals(LocalImages, other.LocalImages) && Machine == other.Machine;
}
