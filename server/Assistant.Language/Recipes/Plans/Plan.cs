using System.Collections.Immutable;
using Assistant.Language.Recipes.Plans.Services.Stacks;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>A docker command turned into what is to be done on an engine. Made without an engine.</summary>
public abstract record Plan
{
    /// <summary>The words after the shell's work, from <c>docker</c> on: what a docker client would be started with.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What the engine is asked, in this order; empty when that is not known here.</summary>
    public ImmutableArray<EngineRequest> Requests { get; init; } = [];

    /// <summary>The request that the command is about: the first, for <c>run</c> the one that makes the container; null when there is none.</summary>
    public virtual EngineRequest? Request => Requests.FirstOrDefault();

    /// <summary>The plan of a line with the values that the lines above it assign.</summary>
    public static Plan Of(CommandLine line, PlanEnvironment environment) =>
        line.NotRun is { } reason ? new Impossible(reason) : Planner.Plan(line.Command, line.Variables, environment);

    public static Plan Of(DockerCommand command, PlanEnvironment environment) => Planner.Plan(command, null, environment);

    /// <summary>Docker would refuse the command, or the assistant cannot carry it out. <paramref name="Error"/> is a sentence.</summary>
    public sealed record Impossible(string Error) : Plan;

    /// <summary>Values are to be asked for first: of variables that are not set, and for placeholders such as <c>&lt;container_name&gt;</c>.</summary>
    public sealed record Incomplete(ImmutableArray<string> Variables, ImmutableArray<Placeholder> Placeholders) : Plan
    {
        /// <summary>What is missing, for where nobody can be asked.</summary>
        public string Sentence
        {
            get
            {
                var missing = Variables.Select(name => $"${name}").Concat(Placeholders.Select(placeholder => $"<{placeholder.Text}>")).ToList();
                return $"{string.Join(", ", missing)} {(missing.Count == 1 ? "has" : "have")} no value.";
            }
        }
    }

    /// <summary>Done by the docker client with <see cref="Words"/> as its argument list, for commands that need nothing of the assistant.</summary>
    /// <remarks>The requests are those that the client makes, where they are known.</remarks>
    public sealed record Client : Plan
    {
        /// <summary>What podman or nerdctl alone knows of the line: flags, or the command; empty for a line that docker knows.</summary>
        public ImmutableArray<string> OwnWords { get; init; } = [];

        /// <summary>What the line would come to without <see cref="OwnWords"/>; null when that is not certain.</summary>
        public Plan? Rest { get; init; }
    }

    /// <summary><c>docker run</c> and <c>docker create</c>.</summary>
    public sealed record Run : Plan
    {
        /// <summary>The request that makes the container.</summary>
        public required EngineRequest Create { get; init; }

        public override EngineRequest Request => Create;

        /// <summary>As written.</summary>
        public required string Image { get; init; }

        /// <summary>False for <c>create</c>.</summary>
        public bool Starts { get; init; }

        /// <summary>The name written; null when the engine is to invent one.</summary>
        public string? Name { get; init; }

        public bool Detached { get; init; }
        public bool Interactive { get; init; }
        public bool Tty { get; init; }
        public bool AutoRemove { get; init; }

        /// <summary><c>always</c>, <c>missing</c> or <c>never</c>.</summary>
        public string PullPolicy { get; init; } = "missing";

        /// <summary><c>os/architecture</c>; null when none is written.</summary>
        public string? Platform { get; init; }

        public ImmutableArray<PortBinding> Ports { get; init; } = [];

        /// <summary>A file that the container's ID is to be written to; null when none is.</summary>
        public string? CidFile { get; init; }
    }

    /// <summary><c>docker service create</c>.</summary>
    public sealed record CreateService : Plan
    {
        /// <summary>The request that makes the service; secrets and configs stand in it by name where the engine takes their IDs.</summary>
        public required EngineRequest Create { get; init; }

        public override EngineRequest Request => Create;

        /// <summary>As written.</summary>
        public required string Image { get; init; }

        /// <summary>The name written; null when the engine is to invent one.</summary>
        public string? Name { get; init; }
    }

    /// <param name="Replicas">How many tasks each service is to have.</param>
    public sealed record ScaleServices(ImmutableArray<KeyValuePair<string, long>> Replicas) : Plan;

    public sealed record RemoveServices(ImmutableArray<string> Services) : Plan;

    public sealed record ServiceLogs(string Service, bool Follow) : Plan;

    public sealed record ListServices : Plan;

    public sealed record ListTasks(string Service) : Plan;

    /// <summary><c>docker stack deploy</c>.</summary>
    public sealed record DeployStack(string Name) : Plan
    {
        /// <summary>Networks that somebody else has made, and that have to be there.</summary>
        public ImmutableArray<string> ExternalNetworks { get; init; } = [];

        /// <summary>The requests that make the networks; one that is there already stays.</summary>
        public ImmutableArray<EngineRequest> Networks { get; init; } = [];

        public ImmutableArray<StackObject> Objects { get; init; } = [];

        /// <summary>The requests that make the services, with secrets and configs by their names; one that is there already is updated.</summary>
        public ImmutableArray<EngineRequest> Services { get; init; } = [];

        /// <summary>True when services of the stack that the file does not name any more are removed.</summary>
        public bool Prunes { get; init; }

        /// <summary>When the registry is asked what the tag of an image stands for: <c>always</c>, <c>changed</c> or <c>never</c>.</summary>
        public string Resolves { get; init; } = "always";

        /// <summary>What the file says and a swarm does not do.</summary>
        public ImmutableArray<string> Ignored { get; init; } = [];
    }

    public sealed record RemoveStacks(ImmutableArray<string> Stacks) : Plan;

    public sealed record ListStacks : Plan;

    public sealed record ListStackServices(string Stack) : Plan;

    public sealed record ListStackTasks(string Stack) : Plan;

    /// <summary><c>docker network create</c>: its request is all that it does.</summary>
    public sealed record CreateNetwork(string Name) : Plan;

    /// <summary><c>docker volume create</c>: its request is all that it does.</summary>
    public sealed record CreateVolume : Plan;

    /// <summary>Its requests are all that it does, one for each of <paramref name="Subjects"/>, of which is told then that it is <paramref name="Done"/>.</summary>
    public sealed record Change(ImmutableArray<string> Subjects, string Done) : Plan;

    public sealed record Pull(string Image, bool AllTags, string? Platform, bool Quiet) : Plan;

    public sealed record Start(ImmutableArray<string> Containers, bool Attach, bool Interactive) : Plan;

    /// <param name="Seconds">How long to wait before the container is killed; null for the container's own setting.</param>
    public sealed record Stop(ImmutableArray<string> Containers, int? Seconds, string? Signal) : Plan;

    public sealed record Remove(ImmutableArray<string> Containers, bool Force, bool Volumes, bool Link) : Plan;

    public sealed record RemoveImages(ImmutableArray<string> Images, bool Force, bool KeepParents, ImmutableArray<string> Platforms) : Plan;

    public sealed record Exec(string Container, ImmutableArray<string> Command, bool Interactive, bool Tty, bool Detached) : Plan;

    public sealed record Logs(string Container, bool Follow, bool Timestamps, string Tail, string? Since, string? Until) : Plan;

    /// <param name="Last">How many of the latest containers, in any state; null for no limit.</param>
    public sealed record ListContainers(bool All, int? Last, bool Size, bool IdsOnly, ImmutableArray<string> Filters) : Plan;

    /// <param name="Repository">Only images of that name; null for all.</param>
    public sealed record ListImages(bool All, string? Repository, bool Digests, bool IdsOnly, ImmutableArray<string> Filters) : Plan;

    /// <param name="Limit">The most results; null for the registry's own number.</param>
    public sealed record Search(string Term, int? Limit, ImmutableArray<string> Filters) : Plan;

    /// <param name="Context">A folder, an address, or <c>-</c>; folders absolute.</param>
    /// <param name="File">The Dockerfile, absolute; null for <c>Dockerfile</c> in the context.</param>
    public sealed record Build(
        string Context, string? File, ImmutableArray<string> Tags, ImmutableArray<KeyValuePair<string, string?>> Arguments, string? Target, string? Platform, bool NoCache, bool AlwaysPull) : Plan;
}

/// <summary>A word of a command that is to be replaced, and what kind of thing by.</summary>
public sealed record Placeholder(string Text, ArgumentKind Kind);
