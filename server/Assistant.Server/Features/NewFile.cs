using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>A file that is not there yet: its name, and the edit that makes it.</summary>
static class NewFile
{
    /// <summary>
    /// The path in the folder; when something has it, the same with a number: <c>compose-2.yaml</c>. Of <c>.devcontainer</c> there is one
    /// in a folder, and others stand in folders of their own inside it.
    /// </summary>
    public static string Beside(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        for (var number = 2; Path.Exists(path); number++) path = Path.Combine(folder, Numbered(file, number));
        return path;
    }

    /// <summary>Makes the file with that text; fails in the editor when it is there.</summary>
    public static WorkspaceEdit Edit(string path, string text)
    {
        var uri = ToLsp.Uri(path);
        return new() { DocumentChanges = [new CreateFile(uri), new TextDocumentEdit(new(uri, null), [new(default, text)])] };
    }

    static string Numbered(string file, int number) => Path.GetDirectoryName(file) is { Length: > 0 } inside
        ? Path.Combine(inside, $"{number}", Path.GetFileName(file))
        : $"{Path.GetFileNameWithoutExtension(file)}-{number}{Path.GetExtension(file)}";
}
