using System.Collections.Concurrent;
using Assistant.Engine;
using Assistant.Language;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>One editor from its <c>initialize</c> to its <c>exit</c>, and what the handlers share.</summary>
sealed class Session
{
    readonly TaskCompletionSource<int> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    readonly RegistryLink registries;

    /// <param name="registries">Who asks registries about images.</param>
    public Session(IEditor editor, RegistryLink registries)
    {
        this.registries = registries;
        Client = new Client(editor);
        Publisher = new Publisher(this);
        Engine = new EngineLink(() => Settings.EngineHost);
        Containers = NewWatch();
        Images = new WorkspaceImages(this);
        Builds = new LastBuilds(this);
        BaseImages = new BaseImageQuestions(this);
        EngineNames = new EngineNameQuestions(Engine);
        RegistryQuestions = new RegistryQuestions(this);
    }

    public Client Client { get; }

    public Workspace Workspace { get; } = new();

    public WorkspaceFolders Folders { get; } = new();

    public WorkspaceDockerfiles Dockerfiles { get; } = new();

    public WorkspaceImages Images { get; }

    public Publisher Publisher { get; }

    public EngineLink Engine { get; }

    /// <summary>Who asks registries about images; null where the settings or the missing trust in a workspace keep them from being asked.</summary>
    public Registries? RegistriesFor(Settings settings) => Client.IsTrusted && settings.Registries.AreAsked ? registries.For(settings.Registries) : null;

    public ContainerWatch Containers { get; private set; }

    public LastBuilds Builds { get; }

    public BaseImageQuestions BaseImages { get; }

    public EngineNameQuestions EngineNames { get; }

    public RegistryQuestions RegistryQuestions { get; }

    /// <summary>The questions for the settings of open documents that the editor has not answered yet.</summary>
    public ConcurrentDictionary<string, Task> Configuring { get; } = [];

    /// <summary>The ids of the containers whose log is being shown.</summary>
    public ConcurrentDictionary<string, bool> FollowedLogs { get; } = [];

    /// <summary>The documents whose lenses the editor has asked for since it told of them.</summary>
    public ConcurrentDictionary<string, bool> Lensed { get; } = [];

    public SentTokens SentTokens { get; } = new();

    public Settings Settings { get; set; } = new();

    public PositionEncoding Encoding { get; private set; } = PositionEncoding.Utf16;

    public SessionState State { get; private set; }

    /// <summary>The exit code, once the editor has said <c>exit</c>.</summary>
    public Task<int> Exited => exit.Task;

    /// <summary>The completion list that was sent last; its items are asked for one by one later.</summary>
    public Completions.Sent? LastCompletion { get; set; }

    public void Begin(InitializeParams start, InitializationOptions options)
    {
        Client.Capabilities = start.Capabilities;
        Client.Options = options;
        Encoding = PositionEncodings.Negotiate(start.Capabilities.General?.PositionEncodings);
        Folders.Begin(start);
        Settings = Settings.Of(options.Settings);
        State = SessionState.Running;
    }

    public void ShutDown()
    {
        State = SessionState.ShutDown;
        Containers.Dispose();
        registries.Dispose();
    }

    /// <summary>Something was learnt that holds for every open document: findings and hints are made anew with it.</summary>
    public void Learnt(Func<Document, Document> with)
    {
        foreach (var open in Workspace.Documents)
        {
            Workspace.Change(open.Uri, newest => newest with { Document = with(newest.Document) with { Now = DateTimeOffset.Now } });
            Publisher.Changed(open.Uri);
        }
        _ = Client.RefreshDiagnostics(CancellationToken.None);
        _ = Client.RefreshInlayHints(CancellationToken.None);
    }

    /// <summary>From now on everything is asked of another engine: a docker context or an address, until the assistant is started again.</summary>
    public void SwitchEngine(string setting)
    {
        var before = Containers;
        Engine.Chosen = setting;
        Containers = NewWatch();
        before.Dispose();
        ImagesChanged();
        Containers.Start();
    }

    ContainerWatch NewWatch() => new(Engine, Changed, ImagesChanged);

    public void Exit() => exit.TrySetResult(State is SessionState.ShutDown ? 0 : 1);

    void Changed(ContainerWatch watch)
    {
        Client.Status(watch.IsConnected is true ? "connected" : "missing", watch.IsConnected is true ? Answers : watch.Problem);
        _ = Client.RefreshCodeLenses(CancellationToken.None);
        Client.Containers(ContainersView.Now(this));
        BaseImages.Ask();
    }

    string Answers => Engine.Chosen is { } chosen ? $"Docker answers at {chosen}" : "Docker answers";

    void ImagesChanged()
    {
        BaseImages.Forget();
        BaseImages.Ask();
    }
}

enum SessionState { Starting, Running, ShutDown }
