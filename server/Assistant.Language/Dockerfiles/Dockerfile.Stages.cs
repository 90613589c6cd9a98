using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    public ImmutableArray<Stage> Stages => field.IsDefault ? field = [.. ReadStages()] : field;

    /// <summary>The stage that an offset stands in; null before the first FROM.</summary>
    public Stage? StageAt(int offset)
    {
        var (low, high) = (0, Stages.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Stages[middle].From.FullSpan.Start <= offset) low = middle + 1;
            else high = middle - 1;
        }
        return high < 0 ? null : Stages[high];
    }

    /// <summary>True for what stands below a FROM.</summary>
    public bool IsInStage(Instruction instruction) =>
        instruction.Kind != InstructionKind.From && Stages.Length > 0 && Stages[0].From.FullSpan.Start < instruction.FullSpan.Start;

    /// <summary>The earlier stage that a stage starts from; null when it starts from an image.</summary>
    public Stage? BaseStageOf(Stage stage)
    {
        if (BaseStages.IsDefault) BaseStages = [.. ReadBaseStages()];
        return BaseStages[stage.Index] is >= 0 and var index ? Stages[index] : null;
    }

    /// <summary>
    /// What FROM says with the defaults of the arguments filled in, read as the name of an image; null when the word is broken or
    /// missing.
    /// </summary>
    public BaseImage? BaseImageOf(Stage stage)
    {
        object? sees = stage.From.HasVariables ? GlobalDefaults : null;
        if (stage.From.Kept<KnownBase>() is { } kept && ReferenceEquals(kept.Sees, sees)) return kept.Image;
        return stage.From.Keep(new KnownBase(sees, ReadBaseImage(stage))).Image;
    }

    /// <summary>Kept with a FROM as long as the arguments that it uses are the same.</summary>
    sealed record KnownBase(object? Sees, BaseImage? Image);

    BaseImage? ReadBaseImage(Stage stage) =>
        stage.Base is { } word && GlobalArguments.Expand(this, word) is { Error: null } expanded ? new(expanded, ImageReference.Parse(expanded.Value)) : null;

    /// <summary>True when FROM names nothing that can be an image in a build without <c>--build-arg</c>.</summary>
    internal bool NamesNoImage(Stage stage) => BaseImageOf(stage) is { Image.Ok: false } && BaseStageOf(stage) is null;

    /// <summary>The stage that <c>--from=</c> means by a name, the last one when several have it; case does not matter.</summary>
    public Stage? StageNamed(string name)
    {
        if (stagesByName is null)
        {
            stagesByName = new(StringComparer.OrdinalIgnoreCase);
            foreach (var stage in Stages)
            {
                if (stage.Name is { } own) stagesByName[own.Value] = stage;
            }
        }
        return stagesByName.GetValueOrDefault(name);
    }

    /// <summary>The defaults of the global arguments, as a build without <c>--build-arg</c> sees them.</summary>
    public ImmutableDictionary<string, string> GlobalDefaults => field ??= GlobalArguments.Defaults(this);

    ImmutableArray<int> BaseStages { get; set; }

    Dictionary<string, Stage>? stagesByName;

    IEnumerable<Stage> ReadStages()
    {
        var index = 0;
        for (var i = 0; i < Instructions.Length;)
        {
            var end = i + 1;
            while (end < Instructions.Length && Instructions[end].Kind != InstructionKind.From) end++;
            if (Instructions[i].Kind == InstructionKind.From) yield return new(index++, Instructions[i], Instructions[(i + 1)..end]);
            i = end;
        }
    }

    /// <summary>FROM knows an earlier stage by its name in lower case only.</summary>
    IEnumerable<int> ReadBaseStages()
    {
        var earlier = new Dictionary<string, int>();
        foreach (var stage in Stages)
        {
            var name = BaseImageOf(stage)?.Expanded.Value ?? "";
            yield return earlier.GetValueOrDefault(name, -1);
            if (stage.Name is { } own) earlier[own.Value.ToLowerInvariant()] = stage.Index;
        }
    }
}
