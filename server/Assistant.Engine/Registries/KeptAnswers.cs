using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Engine;

/// <summary>
/// What registries have answered, in memory and, as far as it is public, in a folder: one file an answer, named by the hash of
/// its question. The folder never holds more than <paramref name="largest"/> bytes of them, the oldest go first. A folder that
/// cannot be read or written leaves the memory.
/// </summary>
sealed class KeptAnswers(string? folder, long largest = KeptAnswers.Usual)
{
    public const long Usual = 20 << 20;

    const int MostInMemory = 100;

    readonly ConcurrentDictionary<string, KeptAnswer> memory = new();

    public KeptAnswer? Get(string key)
    {
        if (memory.TryGetValue(key, out var known)) return known;
        if (Read(key) is not { } read) return null;
        Remember(read);
        return read;
    }

    public void Put(KeptAnswer answer, bool isPublic)
    {
        Remember(answer);
        if (folder is null) return;
        try
        {
            if (isPublic) Write(answer);
            else File.Delete(FileOf(answer.Key));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
        }
    }

    void Remember(KeptAnswer answer)
    {
        memory[answer.Key] = answer;
        if (memory.Count <= MostInMemory) return;
        foreach (var old in memory.Values.OrderBy(kept => kept.AsOf).Take(MostInMemory / 5).ToList()) memory.TryRemove(old.Key, out _);
    }

    KeptAnswer? Read(string key)
    {
        if (folder is null) return null;
        try
        {
            var file = new FileInfo(FileOf(key));
            if (!file.Exists || file.Length > largest) return null;
            var answer = JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), KeptAnswerJson.Default.KeptAnswer);
            return answer is { IsSound: true } && answer.Key == key ? answer : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes beside the file and puts it in its place at once, so that no other process ever reads half of it.</summary>
    void Write(KeptAnswer answer)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder!);
        else Directory.CreateDirectory(folder!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var file = FileOf(answer.Key);
        var beside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(answer, KeptAnswerJson.Default.KeptAnswer));
            File.Move(beside, file, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
        MakeRoom();
    }

    void MakeRoom()
    {
        var size = 0L;
        // What a process left that ended while it wrote counts, and goes, like any other.
        var files = new DirectoryInfo(folder!).EnumerateFiles("answer-*").OrderByDescending(file => file.LastWriteTimeUtc);
        foreach (var file in files.ToList())
        {
            size += file.Length;
            if (size > largest) file.Delete();
        }
    }

    string FileOf(string key) => Path.Combine(folder!, $"answer-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}.json");
}
