using System.Collections.Immutable;
using Assistant.Engine;
using Assistant.Language.Recipes;
using Assistant.Language.Values;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>
/// Asks the engine for the names of what it keeps, only when somebody completes one. An answer that takes too long is not waited for;
/// when it comes it is there for the next question. So is the news that no engine answers.
/// </summary>
/// <param name="link">Where the engine is.</param>
sealed class EngineNameQuestions(EngineLink link)
{
    static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);

    static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(10);

    readonly Lock one = new();
    readonly Dictionary<EngineThings, Question> questions = [];

    /// <summary>What is known of those kinds, and whether that is all of it.</summary>
    public async Task<(EngineNames Names, bool IsWhole)> Ask(EngineThings wanted)
    {
        var asked = Kinds.Where(kind => wanted.HasFlag(kind)).ToDictionary(kind => kind, Latest);
        var isWhole = await Answers.InTime(Task.WhenAll(asked.Values));
        return (new(Of(EngineThings.Containers), Of(EngineThings.Images), Of(EngineThings.Volumes), Of(EngineThings.Networks)), isWhole);

        ImmutableArray<EngineThing> Of(EngineThings kind) => asked.TryGetValue(kind, out var answer) && answer.IsCompletedSuccessfully ? answer.Result : [];
    }

    static readonly EngineThings[] Kinds = [EngineThings.Containers, EngineThings.Images, EngineThings.Volumes, EngineThings.Networks];

    /// <summary>The question that is on its way or was answered a moment ago, else a new one.</summary>
    Task<ImmutableArray<EngineThing>> Latest(EngineThings kind)
    {
        lock (one)
        {
            if (questions.TryGetValue(kind, out var known) && (!known.Answer.IsCompleted || known.Age < GoodFor)) return known.Answer;
            return (questions[kind] = new(Task.Run(() => Answer(kind)))).Answer;
        }
    }

    /// <summary>Nothing when no engine answers: completion goes on without it.</summary>
    async Task<ImmutableArray<EngineThing>> Answer(EngineThings kind)
    {
        using var limit = new CancellationTokenSource(LongestQuestion);
        try
        {
            return await Names(kind, await link.Connect(limit.Token), limit.Token);
        }
        catch (Exception gone) when (gone is EngineException or OperationCanceledException or ObjectDisposedException)
        {
            return [];
        }
    }

    static async Task<ImmutableArray<EngineThing>> Names(EngineThings kind, Engine.Engine engine, CancellationToken cancellation) => kind switch
    {
        EngineThings.Containers => [.. (await engine.Containers.List(all: true, label: null, cancellation)).Select(one => new EngineThing(one.Name, $"{one.Image}, {one.Status}", one.IsRunning))],
        EngineThings.Images => [.. (await engine.Images.List(cancellation)).Select(one => new EngineThing($"{one.Repository}:{one.Tag}", $"on the engine, {ByteSize.Text(one.Size)}"))],
        EngineThings.Volumes => [.. (await engine.Kept.Volumes(cancellation)).Select(one => new EngineThing(one.Name, $"a volume of the engine, driver {one.Driver}"))],
        _ => [.. (await engine.Kept.Networks(cancellation)).Select(one => new EngineThing(one.Name, $"a network of the engine, driver {one.Driver}"))],
    };

    /// <summary>A question and how long ago it was answered.</summary>
    sealed class Question
    {
        long answered;

        public Question(Task<ImmutableArray<EngineThing>> answer)
        {
            Answer = answer;
            answer.ContinueWith(_ => answered = Environment.TickCount64, TaskContinuationOptions.ExecuteSynchronously);
        }

        public Task<ImmutableArray<EngineThing>> Answer { get; }

        public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - answered);
    }
}
