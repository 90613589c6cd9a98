using System.Collections.Immutable;
using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles.Names;

/// <summary>Tells for every mention which stage, variable or heredoc it means. It walks over the file once, as the builder does.</summary>
/// <remarks>
/// In one chain of stages (a stage and those it starts from) a name is one variable, however often ARG and ENV set it. An ARG in a stage
/// that has a global argument of its name is that global argument, in every stage. What nothing declares is still one name per chain, so
/// that its uses can be shown together; an ENV that sets it later is another.
/// </remarks>
sealed class NameResolver
{
    readonly Dockerfile file;
    readonly List<Occurrence> occurrences = [];
    readonly Dictionary<string, Variable> globals = [];
    readonly List<StageEnd> ends = [];
    readonly Name?[] stageNames;
    ImmutableDictionary<string, Variable> variables = ImmutableDictionary<string, Variable>.Empty;
    Stage? stage;
    bool hasPosixShell = true;
    int start;
    int first;
    Name? heredoc;
    TextSpan heredocSpan;

    NameResolver(Dockerfile file) => (this.file, stageNames) = (file, new Name?[file.Stages.Length]);

    /// <summary>Each occurrence, in the order of the text.</summary>
    public static List<Occurrence> Resolve(Dockerfile file)
    {
        var resolver = new NameResolver(file);
        foreach (var instruction in file.Instructions) resolver.Resolve(instruction);
        return resolver.occurrences;
    }

    /// <summary>A variable where the walk stands.</summary>
    /// <param name="Definition">What gives it its value here; null when nothing in the file does.</param>
    /// <param name="IsEnvironment">Set by ENV, which wins over every ARG.</param>
    readonly record struct Variable(Name Name, TextSpan? Definition, bool IsEnvironment);

    readonly record struct StageEnd(ImmutableDictionary<string, Variable> Variables, bool HasPosixShell);

    void Resolve(Instruction instruction)
    {
        (start, first) = (instruction.FullSpan.Start, occurrences.Count);
        var mentions = Mentions.Of(file, instruction).All;
        if (instruction.Kind == InstructionKind.From) Begin(mentions);
        else if (instruction.Kind == InstructionKind.Shell) hasPosixShell = IsPosix(instruction);
        else foreach (var mention in mentions) InStage(mention);
    }

    void Begin(ImmutableArray<Mention> mentions)
    {
        if (stage is not null) ends.Add(new(variables, hasPosixShell));
        stage = file.Stages[ends.Count];
        var below = file.BaseStageOf(stage);
        (variables, hasPosixShell) = below is null ? (ImmutableDictionary<string, Variable>.Empty, true) : (ends[below.Index].Variables, ends[below.Index].HasPosixShell);
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Variable) UseGlobal(mention);
            else if (mention.Kind == MentionKind.StageName) Add(NameOf(stage), mention, OccurrenceKind.Declaration, SpanOf(mention));
            else if (mention.Kind == MentionKind.Base && below is not null) AddStage(below, mention);
        }
    }

    static bool IsPosix(Instruction shell) => shell.Arguments is not [{ Value: var program }, ..]
        || !(program.Contains("powershell", StringComparison.OrdinalIgnoreCase) || program.Contains("pwsh", StringComparison.OrdinalIgnoreCase) || program.Contains("cmd", StringComparison.OrdinalIgnoreCase));

    void InStage(Mention mention)
    {
        switch (mention.Kind)
        {
            case MentionKind.Source when int.TryParse(mention.Text, out var number):
                if (number >= 0 && number < file.Stages.Length) Add(NameOf(file.Stages[number]), mention, OccurrenceKind.Number, DefinitionOf(file.Stages[number]));
                break;
            case MentionKind.Source or MentionKind.MountSource:
                if (file.StageNamed(mention.Text) is { } source) AddStage(source, mention);
                break;
            case MentionKind.HeredocName:
                (heredoc, heredocSpan) = (new(NameKind.Heredoc, mention.Text), SpanOf(mention));
                Add(heredoc, mention, OccurrenceKind.Declaration, heredocSpan);
                break;
            case MentionKind.HeredocEnd when heredoc is not null:
                Add(heredoc, mention, OccurrenceKind.Use, heredocSpan);
                break;
            case MentionKind.ShellVariable when !hasPosixShell:
                break;
            case MentionKind.Variable or MentionKind.ShellVariable:
                if (stage is null) UseGlobal(mention);
                else Use(mention);
                break;
            case MentionKind.Environment:
                if (stage is not null) Set(mention, isEnvironment: true);
                break;
            case MentionKind.Argument or MentionKind.ArgumentWithDefault:
                if (stage is null) DeclareGlobal(mention);
                else DeclareArgument(mention);
                break;
        }
    }

    void AddStage(Stage meant, Mention mention)
    {
        var isSpelled = mention.IsSpelled && meant.IsNamed(mention.Text);
        Add(NameOf(meant), mention, isSpelled ? OccurrenceKind.Use : OccurrenceKind.Hidden, DefinitionOf(meant));
    }

    Name NameOf(Stage meant) => stageNames[meant.Index] ??= new(NameKind.Stage, meant.Name?.Value ?? "");

    static TextSpan DefinitionOf(Stage meant) => (meant.Name ?? meant.Base ?? meant.From.Keyword).Span;

    void UseGlobal(Mention mention)
    {
        if (!globals.TryGetValue(mention.Text, out var global)) globals[mention.Text] = global = new(new(NameKind.Variable, mention.Text), null, false);
        Add(global.Name, mention, OccurrenceKind.Use, global.Definition);
    }

    void DeclareGlobal(Mention mention)
    {
        var known = globals.TryGetValue(mention.Text, out var global) && global.Definition is not null;
        globals[mention.Text] = new(known ? global.Name : new(NameKind.Variable, mention.Text), SpanOf(mention), false);
        Add(globals[mention.Text].Name, mention, OccurrenceKind.Declaration, SpanOf(mention));
    }

    void Use(Mention mention)
    {
        if (!variables.TryGetValue(mention.Text, out var variable))
        {
            variable = new(new(NameKind.Variable, mention.Text), null, false);
            variables = variables.Add(mention.Text, variable);
        }
        Add(variable.Name, mention, OccurrenceKind.Use, variable.Definition);
    }

    void DeclareArgument(Mention mention)
    {
        if (Global(mention.Text) is { } global) Import(mention, global);
        else Set(mention, isEnvironment: false);
    }

    /// <summary>The global argument, or the one that the builder itself sets; null when there is none.</summary>
    Variable? Global(string name)
    {
        if (globals.TryGetValue(name, out var global) && (global.Definition is not null || PlatformArguments.UsualValue(name) is not null)) return global;
        return PlatformArguments.UsualValue(name) is null ? null : globals[name] = new(new(NameKind.Variable, name), null, false);
    }

    void Import(Mention mention, Variable global)
    {
        var own = mention.Kind == MentionKind.ArgumentWithDefault;
        var definition = own ? SpanOf(mention) : global.Definition ?? SpanOf(mention);
        if (!variables.TryGetValue(mention.Text, out var above) || !above.IsEnvironment)
            variables = variables.SetItem(mention.Text, new(global.Name, definition, false));
        Add(global.Name, mention, own ? OccurrenceKind.Declaration : OccurrenceKind.Import, definition);
    }

    void Set(Mention mention, bool isEnvironment)
    {
        var known = variables.TryGetValue(mention.Text, out var above) && above.Definition is not null;
        var name = known ? above.Name : new(NameKind.Variable, mention.Text);
        if (isEnvironment || !known || !above.IsEnvironment) variables = variables.SetItem(mention.Text, new(name, SpanOf(mention), isEnvironment));
        Add(name, mention, OccurrenceKind.Declaration, SpanOf(mention));
    }

    TextSpan SpanOf(Mention mention) => mention.Span with { Start = mention.Span.Start + start };

    /// <summary>Puts the occurrence to its place among those of its instruction: the builder does not look at them in the order of the text.</summary>
    void Add(Name name, Mention mention, OccurrenceKind kind, TextSpan? definition)
    {
        var place = occurrences.Count;
        while (place > first && occurrences[place - 1].Span.Start > mention.Span.Start + start) place--;
        occurrences.Insert(place, new(name, SpanOf(mention), mention.IsSpelled || kind == OccurrenceKind.Number ? kind : OccurrenceKind.Hidden, definition));
    }
}
