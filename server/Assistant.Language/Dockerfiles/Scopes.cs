using System.Collections.Immutable;
using Assistant.Language.Catalogue;

namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    Dictionary<int, Scope>? scopes;

    /// <summary>What an instruction of a stage sees. Before the first FROM and in FROM itself there are only the global arguments.</summary>
    public Scope ScopeOf(Instruction instruction)
    {
        scopes ??= Scopes.Of(this);
        return scopes.GetValueOrDefault(instruction.FullSpan.Start) ?? Scopes.Empty;
    }
}

/// <summary>Follows ARG, ENV and WORKDIR through the stages.</summary>
static class Scopes
{
    const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public static Scope Empty { get; } = new(ImmutableDictionary<string, string?>.Empty, [], IsComplete: true, Workdir: null);

    /// <summary>The scope before each instruction of a stage, by where the instruction begins.</summary>
    public static Dictionary<int, Scope> Of(Dockerfile file)
    {
        var globals = file.GlobalDefaults;
        var before = new Dictionary<int, Scope>();
        var ends = new List<Scope>();
        foreach (var stage in file.Stages)
        {
            var scope = Start(file, stage, ends);
            foreach (var instruction in stage.Instructions)
            {
                before[instruction.FullSpan.Start] = scope;
                scope = After(instruction, scope, globals, file.Escape);
            }
            ends.Add(scope);
        }
        return before;
    }

    static Scope Start(Dockerfile file, Stage stage, List<Scope> ends)
    {
        var image = stage.Base is { } word ? GlobalArguments.Resolve(file, word) : null;
        if (file.BaseStageOf(stage) is { } parent) return ends[parent.Index];
        var path = ImmutableDictionary<string, string?>.Empty.Add("PATH", DefaultPath);
        if (image == "scratch") return new(path, [], IsComplete: true, "/");
        if (image is null || BaseImages.Find(image) is not { } known) return new(path, [], IsComplete: false, Workdir: null);
        return new(path.AddRange(known.Variables.Select(name => KeyValuePair.Create(name, (string?)null))), [], IsComplete: true, known.Workdir ?? "/");
    }

    static Scope After(Instruction instruction, Scope scope, IReadOnlyDictionary<string, string> globals, char escape) => instruction.Kind switch
    {
        InstructionKind.Arg => instruction.Pairs.Aggregate(scope, (current, pair) => Declare(current, pair, globals, escape)),
        InstructionKind.Env => instruction.Pairs.Where(pair => pair.Value is not null).Aggregate(scope, (current, pair) =>
            current with { Values = current.Values.SetItem(scope.Expand(pair.Key.Value, escape).Value, Expanded(scope, pair.Value!.Value.Value, escape)) }),
        InstructionKind.Workdir when instruction.Arguments.Length > 0 => scope with { Workdir = Combined(scope, Expanded(scope, instruction.Arguments[0].Value, escape)) },
        _ => scope,
    };

    static Scope Declare(Scope scope, KeyValue argument, IReadOnlyDictionary<string, string> globals, char escape)
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
}
