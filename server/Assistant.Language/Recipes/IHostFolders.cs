namespace Assistant.Language.Recipes;

/// <summary>
/// The folders of the machine that a recipe runs on, as far as the one who opened it can look. Nothing is read before somebody asks;
/// answers come at once and may be empty.
/// </summary>
public interface IHostFolders
{
    /// <param name="folder">With slashes: absolute, seen from the recipe's folder, or from the home folder when it begins with <c>~/</c>.</param>
    IEnumerable<HostEntry> Entries(string folder);

    /// <summary>The text of a file, such as a Dockerfile that a recipe builds; null when there is none or it cannot be read.</summary>
    /// <param name="file">Named as a folder is.</param>
    string? Text(string file);
}

/// <summary>A file or folder of the host.</summary>
public readonly record struct HostEntry(string Name, bool IsFolder);
