using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    /// <summary>What an instruction of a stage sees. Before the first FROM and in FROM itself there are only the global arguments.</summary>
    public Scope ScopeOf(Instruction instruction)
    {
        var (low, high) = (0, ScopeChanges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ScopeChanges[middle].From <= instruction.FullSpan.Start) low = middle + 1;
            else high = middle - 1;
        }
        return high < 0 || instruction.Kind == InstructionKind.From ? Scopes.Empty : ScopeChanges[high].Scope;
    }

    /// <summary>Each scope with the place from which it counts.</summary>
    ImmutableArray<(int From, Scope Scope)> ScopeChanges => field.IsDefault ? field = [.. Scopes.Of(this)] : field;
}

/// <summary>Follows ARG, ENV and WORKDIR through the stages.</summary>
static class Scopes
{
    const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    static readonly ImmutableDictionary<string, string?> OnlyPath = ImmutableDictionary<string, string?>.Empty.Add("PATH", DefaultPath);

    public static Scope Empty { get; } = new(ImmutableDictionary<string, string?>.Empty, [], IsComplete: true, Workdir: null);

    public static IEnumerable<(int From, Scope Scope)> Of(Dockerfile file)
    {
        var ends = new List<Scope>();
        foreach (var stage in file.Stages)
        {
            var scope = Start(file, stage, ends);
            yield return (stage.From.FullSpan.End, scope);
            foreach (var instruction in stage.Instructions)
            {
                var after = After(instruction, scope, file.GlobalDefaults, file.Escape);
                if (ReferenceEquals(after, scope)) continue;
                scope = after;
                yield return (instruction.FullSpan.End, scope);
            }
            ends.Add(scope);
        }
    }

    static Scope Start(Dockerfile file, Stage stage, List<Scope> ends)
    {
        if (file.BaseStageOf(stage) is { } parent) return ends[parent.Index];
        if (stage.From.Kept<FirstStep>() is { } kept && kept.Globals == file.GlobalDefaults && ReferenceEquals(kept.Images, file.LocalImages)) return kept.Start;
        return stage.From.Keep(new FirstStep(file.GlobalDefaults, file.LocalImages, OfImage(file, stage))).Start;
    }

    static Scope OfImage(Dockerfile file, Stage stage)
    {
        var path = OnlyPath;
        if (file.BaseImageOf(stage) is not var (name, image) || name.Variables.Any(variable => !variable.IsSet)) return new(path, [], IsComplete: false, Workdir: null);
        if (name.Value == "scratch") return new(path, [], IsComplete: true, "/");
        if (image.Value is { } named && file.LocalImages?.Find(named) is { } local)
            return new(path.SetItems(local.Variables.Select(variable => KeyValuePair.Create(variable.Key, (string?)variable.Value))), [], IsComplete: true, local.Workdir ?? "/");
        if (image.Value is not { } reference || BaseImages.Find(reference) is not { } known) return new(path, [], IsComplete: false, Workdir: null);
        return new(known.Unvalued.SetItem("PATH", DefaultPath), [], IsComplete: true, known.Workdir ?? "/");
    }

    /// <summary>Kept with the instruction: an edit elsewhere that changes nothing it sees leaves the very same scope.</summary>
    static Scope After(Instruction instruction, Scope scope, ImmutableDictionary<string, string> globals, char escape)
    {
        if (instruction.Kind is not (InstructionKind.Arg or InstructionKind.Env or InstructionKind.Workdir)) return scope;
        if (instruction.Kept<Step>() is { } kept && ReferenceEquals(kept.Before, scope) && kept.Globals == globals) return kept.After;
        return instruction.Keep(new Step(globals, scope, Changed(instruction, scope, globals, escape))).After;
    }

    static Scope Changed(Instruction instruction, Scope scope, ImmutableDictionary<string, string> globals, char escape) => instruction.Kind switch
    {
        InstructionKind.Arg => instruction.Pairs.Aggregate(scope, (current, pair) => Declare(current, pair, globals, escape)),
        InstructionKind.Env => instruction.Pairs.Where(pair => pair.Value is not null).Aggregate(scope, (current, pair) =>
            current with { Values = current.Values.SetItem(scope.Expand(pair.Key.Value, escape).Value, Expanded(scope, pair.Value!.Value.Value, escape)) }),
        InstructionKind.Workdir when instruction.Arguments.Length > 0 => scope with { Workdir = Combined(scope, Expanded(scope, instruction.Arguments[0].Value, escape)) },
        _ => scope,
    };

    static Scope Declare(Scope scope, KeyValue argument, ImmutableDictionary<string, string> globals, char escape)
    {
        var name = argument.Key.Value;
        var declared = scope with { Declared = scope.Declared.Add(name) };
        if (argument.Value is { } value) return declared with { Values = scope.Values.SetItem(name, Expanded(scope, value.Value, escape)) };
        var global = globals.GetValueOrDefault(name) ?? PlatformArguments.UsualValue(name);
        return global is null ? declared : declared with { Values = scope.Values.SetItem(name, global) };
    }

    /// <summary>The value; null when it depends on what only the image or a build argument knows.</summary>
    static string? Expanded(Scope scope, string text, char escape)
    {
        var expanded = scope.Expand(text, escape);
        return expanded.Error is null && scope.IsCertain(expanded) ? expanded.Value : null;
    }

    static string? Combined(Scope scope, string? path) =>
        path is null ? null : path.StartsWith('/') ? path : scope.Workdir is null ? null : $"{scope.Workdir.TrimEnd('/')}/{path}";

    sealed record FirstStep(ImmutableDictionary<string, string> Globals, ILocalImages? Images, Scope Start);

    sealed record Step(ImmutableDictionary<string, string> Globals, Scope Before, Scope After);
}
