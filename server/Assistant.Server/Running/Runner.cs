using Assistant.Engine;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Features;
using Assistant.Server.Protocol;

namespace Assistant.Server.Running;

/// <summary>Carries out one docker command line on the engine, for an editor or a terminal. What is dangerous is asked about first.</summary>
/// <param name="agreed">True when the person has agreed to whatever is dangerous beforehand.</param>
/// <param name="built">Gets what a build told of its Dockerfile.</param>
/// <param name="seat">Where the person sits, when that is at a terminal of this process; null for an editor.</param>
sealed class Runner(EngineLink link, IConversation speaker, bool agreed = false, Action<string, LastBuild>? built = null, Seat? seat = null)
{
    readonly DiscreetConversation conversation = new(speaker);

    /// <summary>Who is asked about the tags of an image; the catalogue alone when null.</summary>
    public ImageSources? Sources { get; init; }

    /// <summary>What is done about a container that the command has already.</summary>
    public IfExists IfExists { get; init; }

    /// <summary>That container, where somebody has chosen already; null to look for it.</summary>
    public string? ExistingId { get; init; }

    /// <summary>0 when it was done. Whatever hinders it is said in one sentence, and is not 0.</summary>
    public Task<int> Run(CommandLine line, Origin origin, PlanEnvironment environment, CancellationToken cancellation)
    {
        var failed = ExitCodes.Of(line.Command.Name);
        return Attempt.At(link, conversation, async () =>
        {
            foreach (var problem in origin.Directives.Problems) conversation.Say(MessageType.Warning, $"A directive has no effect. {problem}");
            var filler = new Filler(link, conversation);
            if (await filler.Fill(line, origin, environment, cancellation) is not { } plan) return failed;
            await MustKnow(line.Command, cancellation);
            return await new Consent(conversation, agreed).To(line, plan, origin.Catalogue, cancellation) ? await Do(plan, origin, cancellation) : failed;
        }, failed, cancellation, problem => ExitCodes.Of(line.Command.Name, problem));
    }

    /// <summary>Carries out what has been planned, and agreed to, elsewhere.</summary>
    public Task<int> CarryOut(Plan plan, Origin origin, CancellationToken cancellation) => Attempt.At(
        link, conversation, () => Do(plan, origin, cancellation), ExitCodes.Failed, cancellation, problem => ExitCodes.Of(DockerCommand.Of(plan.Words).Name, problem));

    /// <summary>An engine that is too old for a flag would leave it out without a word.</summary>
    async Task MustKnow(DockerCommand command, CancellationToken cancellation)
    {
        if (!NewerFlags.AreIn(command)) return;
        var engine = await link.Connect(cancellation);
        if (engine.ApiVersion is { } api && NewerFlags.Problem(command, api) is { } problem) throw new EngineException(new(ProblemKind.TooOld, problem));
    }

    Task<int> Do(Plan plan, Origin origin, CancellationToken cancellation) => plan switch
    {
        Plan.Impossible impossible => Refuse(impossible),
        Plan.Run { Starts: true, Detached: false } run when seat is null && (run.Interactive || run.Tty) => new TerminalRun(link, conversation).Run(run, origin, cancellation),
        Plan.Run run => new ContainerRun(link, conversation, SourcesFor(origin), seat) { IfExists = IfExists, ExistingId = ExistingId }.Run(run, origin, cancellation),
        Plan.Pull { AllTags: false } pull => OnEngine(engine => Pulled(engine, pull, origin, cancellation), cancellation),
        Plan.Start { Attach: false, Interactive: false } start => OnEngine(engine => Started(engine, start, origin, cancellation), cancellation),
        Plan.Stop stop => OnEngine(engine => Each(stop.Containers, "stopped",
            container => engine.Containers.Stop(container, stop.Seconds is >= 0 and var seconds ? (uint)seconds : null, cancellation)), cancellation),
        Plan.Remove { Link: false } remove => OnEngine(engine => Each(remove.Containers, "removed",
            container => engine.Containers.Remove(container, remove.Force, remove.Volumes, cancellation)), cancellation),
        Plan.RemoveImages remove => OnEngine(engine => Each(remove.Images, "removed",
            image => engine.Images.Remove(image, remove.Force, cancellation)), cancellation),
        Plan.ListContainers { Filters: [] } list => OnEngine(engine => Listed(engine, list, cancellation), cancellation),
        Plan.ListImages { Filters: [] } list => OnEngine(engine => Listed(engine, list, cancellation), cancellation),
        Plan.Search { Filters: [] } search => Found(search, origin, cancellation),
        Plan.Build build => Building.Build(link, conversation, build.Words[1..], BuildOf(build, origin), SourcesFor(origin), Tell, cancellation),
        Plan.Change change => OnEngine(engine => Made(engine, change, cancellation), cancellation),
        Plan.CreateNetwork network => OnEngine(engine => Made(engine, network, origin, cancellation), cancellation),
        Plan.CreateVolume volume => OnEngine(async engine => Tell("volume", await engine.Kept.CreateVolume(volume.Request!.Body!, origin.ToLabels(), cancellation)), cancellation),
        Plan.CreateService service => OnEngine(engine => new ServiceRun(engine, conversation).Create(service, origin, cancellation), cancellation),
        Plan.ScaleServices scale => OnEngine(engine => new ServiceRun(engine, conversation).Scale(scale, cancellation), cancellation),
        Plan.RemoveServices remove => OnEngine(engine => Each(remove.Services, "removed", service => engine.Services.Remove(service, cancellation)), cancellation),
        Plan.ListServices => OnEngine(async engine => conversation.Print("Services", Table.Of(await engine.Services.List(cancellation)), show: true), cancellation),
        Plan.ListTasks tasks => OnEngine(async engine => conversation.Print("Tasks", Table.Of(await engine.Services.Tasks(tasks.Service, cancellation)), show: true), cancellation),
        Plan.DeployStack stack => OnEngine(engine => new StackRun(engine, conversation).Deploy(stack, origin, cancellation), cancellation),
        Plan.RemoveStacks remove => OnEngine(engine => new StackRun(engine, conversation).Remove(remove, cancellation), cancellation),
        Plan.ListStacks => OnEngine(async engine => conversation.Print("Stacks", Table.Of(await engine.Stacks.List(cancellation)), show: true), cancellation),
        Plan.ListStackServices list => OnEngine(engine => new StackRun(engine, conversation).ShowServices(list.Stack, cancellation), cancellation),
        Plan.ListStackTasks list => OnEngine(engine => new StackRun(engine, conversation).ShowTasks(list.Stack, cancellation), cancellation),
        _ when seat is not null && Foreground.Knows(plan) => InForeground(plan, seat, cancellation),
        // What is left is typed into or watched, or is a matter between the person and the docker client.
        _ => new TerminalRun(link, conversation).Run(plan, origin, cancellation),
    };

    void Tell(string file, LastBuild told) => built?.Invoke(file, told.Failure is { } failure ? told with { Failure = failure with { Reason = conversation.Hidden(failure.Reason) } } : told);

    ImageSources SourcesFor(Origin origin) => Sources ?? new(origin.Catalogue, link, Registries: null);

    static Build BuildOf(Plan.Build plan, Origin origin)
    {
        var folder = Path.Combine(origin.Folder, plan.Context);
        return new(folder, plan.File is { } file ? Path.GetRelativePath(folder, file).Replace('\\', '/') : "Dockerfile", plan.Tags.FirstOrDefault(), plan.Target)
        {
            Arguments = plan.Arguments.Where(argument => argument.Value is not null).ToDictionary(argument => argument.Key, argument => argument.Value!),
            Platform = plan.Platform,
            NoCache = plan.NoCache,
        };
    }

    Task<int> Refuse(Plan.Impossible refused)
    {
        conversation.Say(MessageType.Error, refused.Error);
        return Task.FromResult(ExitCodes.Of(DockerCommand.Of(refused.Words).Name));
    }

    async Task<int> InForeground(Plan plan, Seat here, CancellationToken cancellation) =>
        await new Foreground(await link.Connect(cancellation), here).CarryOut(plan, cancellation);

    async Task<int> OnEngine(Func<Engine.Engine, Task> work, CancellationToken cancellation)
    {
        await work(await link.Connect(cancellation));
        return Done;
    }

    async Task<int> OnEngine(Func<Engine.Engine, Task<int>> work, CancellationToken cancellation) => await work(await link.Connect(cancellation));

    async Task Pulled(Engine.Engine engine, Plan.Pull pull, Origin origin, CancellationToken cancellation)
    {
        var pulled = await Pulling.PullOrNearest(engine, conversation, pull.Image, pull.Platform, SourcesFor(origin), cancellation);
        conversation.Say(MessageType.Info, $"{pulled} is pulled.");
    }

    async Task Started(Engine.Engine engine, Plan.Start start, Origin origin, CancellationToken cancellation)
    {
        foreach (var container in start.Containers)
        {
            await engine.Containers.Start(container, cancellation);
            await Arrival.Announce(engine, conversation, container, origin, cancellation);
        }
    }

    async Task Made(Engine.Engine engine, Plan.Change change, CancellationToken cancellation)
    {
        foreach (var (subject, request) in change.Subjects.Zip(change.Requests))
        {
            await engine.Change(request.Method, request.Query is "" ? request.Path : $"{request.Path}?{request.Query}", request.Body, cancellation);
            conversation.Say(MessageType.Info, $"{subject} is {change.Done}.");
        }
    }

    /// <summary>A block can be run again: a network that its file has made is there, as a volume would be.</summary>
    async Task Made(Engine.Engine engine, Plan.CreateNetwork network, Origin origin, CancellationToken cancellation)
    {
        var there = await engine.Kept.Networks(cancellation);
        if (!there.Any(one => one.Name == network.Name && CleanUp.IsOf(one.Labels, origin.File, block: null)))
            await engine.Kept.CreateNetwork(network.Request!.Body!, origin.ToLabels(), cancellation);
        Tell("network", network.Name);
    }

    void Tell(string what, string name) => conversation.Say(MessageType.Info, $"The {what} {name} is there.");

    async Task Each(IReadOnlyList<string> names, string done, Func<string, Task> work)
    {
        foreach (var name in names)
        {
            await work(name);
            conversation.Say(MessageType.Info, $"{name} is {done}.");
        }
    }

    async Task Listed(Engine.Engine engine, Plan.ListContainers list, CancellationToken cancellation)
    {
        var containers = await engine.Containers.List(list.All || list.Last is not null, label: null, cancellation);
        if (list.Last is { } last) containers = [.. containers.Take(last)];
        conversation.Print("Containers", list.IdsOnly ? string.Concat(containers.Select(container => container.Id[..12] + "\n")) : Table.Of(containers, DateTime.UtcNow), show: true);
    }

    async Task Listed(Engine.Engine engine, Plan.ListImages list, CancellationToken cancellation)
    {
        var images = await engine.Images.List(cancellation);
        if (list.Repository is { } wanted) images = [.. images.Where(image => image.Repository == wanted || $"{image.Repository}:{image.Tag}" == wanted)];
        conversation.Print("Images", list.IdsOnly ? string.Concat(images.Select(image => image.Id + "\n")) : Table.Of(images, DateTime.UtcNow), show: true);
    }

    async Task<int> Found(Plan.Search search, Origin origin, CancellationToken cancellation)
    {
        // The docker client asks its engine; so does this.
        var found = await Features.SearchImages.For(search.Term, search.Limit ?? 25, new(origin.Catalogue, link, Registries: null), _ => { }, cancellation);
        conversation.Print("Image Search", Table.Of(found.Images), show: true);
        return Done;
    }

    const int Done = 0;
}
