using Assistant.Engine;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>The view of the containers that the files of the workspace, or other open ones, have started.</summary>
static class ContainersView
{
    /// <summary>What is known now. From the first question on the engine is watched and every change is told.</summary>
    public static Task<object?> Asked(Session session)
    {
        if (session.Client.IsTrusted) session.Containers.Start();
        return Task.FromResult<object?>(Now(session));
    }

    public static WorkspaceContainers Now(Session session)
    {
        var files = session.Workspace.Documents.Select(open => FromLsp.Path(open.Uri)).ToHashSet();
        var shown =
            from container in session.Containers.Containers
            let file = container.Labels.GetValueOrDefault(Labels.File)
            where file is not null && (files.Contains(file) || session.Folders.Around(file) is not null)
            let block = container.Labels.GetValueOrDefault(Labels.Block, "")
            orderby file, block
            select Shown(session, container, file, block);
        return new([.. shown], session.Containers.IsConnected is false ? session.Containers.Problem : null);
    }

    static WorkspaceContainer Shown(Session session, Container container, string file, string block) => new(
        UriOf(file), session.Folders.Around(file) is { } folder ? Path.GetRelativePath(folder, file) : Path.GetFileName(file), block,
        container.Id, container.Name, container.Image, ContainerState.Of(container, DateTimeOffset.Now), string.Join(", ", container.Ports.Select(port => port.HostPort)),
        container.IsRunning, container.IsRunning && CodeLenses.Pages(container, session.Images.For(file)).Any());

    static string UriOf(string file) => Uri.TryCreate(file, UriKind.Absolute, out var address) ? address.AbsoluteUri : file;
}
