using System.Text.RegularExpressions;
using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Pods;

/// <summary>
/// A container of a planned pod, run on this machine: its volumes are below a temporary folder, and paths in its command, its variables and its
/// text files begin with that folder. Programs are those of this machine.
/// </summary>
internal sealed class Container : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("pod-").FullName;
    private readonly Regex paths;
    private readonly JsonObject spec;

    private Container(PlannedFiles files, string ns, JsonObject pod, string name)
    {
        spec = pod["containers"]!.AsArray().Single(container => (string?)container!["name"] == name)!.AsObject();
        File.SetUnixFileMode(root, (UnixFileMode)Convert.ToInt32("755", 8));
        var mounts = spec["volumeMounts"]!.AsArray().Select(mount => (Volume: (string)mount!["name"]!, Path: (string)mount["mountPath"]!)).ToList();
        paths = new Regex($"(?<![A-Za-z0-9_./-])(?!{root}/)({string.Join('|', mounts.Select(mount => Regex.Escape(mount.Path)))})(?![A-Za-z0-9_.-])");
        var volumes = (pod["volumes"]?.AsArray() ?? []).Select(volume => volume!.AsObject()).ToDictionary(volume => (string)volume["name"]!);
        foreach (var (volume, path) in mounts.OrderBy(mount => mount.Path.Length))
        {
            new PodVolumes(files, ns).Fill(volumes.GetValueOrDefault(volume), PathOf(path), Map);
        }

        Variables = (spec["env"]?.AsArray() ?? []).Where(variable => variable!["value"] is not null)
            .ToDictionary(variable => (string)variable!["name"]!, variable => Map((string)variable!["value"]!), StringComparer.Ordinal);
        Directory.CreateDirectory(Bin);
        Variables["PATH"] = $"{Bin}:{string.Join(':', Programs.Folders)}";
        Variables["HOME"] = root;
        Variables["LANG"] = "C.UTF-8";
    }

    /// <summary>Variables of its processes. Those that map the pod's world to this machine are added here.</summary>
    public Dictionary<string, string> Variables { get; }

    private string Bin => Path.Combine(root, "bin");

    /// <summary>A container of a planned workload.</summary>
    /// <param name="files">Files of the plan.</param>
    /// <param name="kind">Such as Deployment.</param>
    /// <param name="ns">Its namespace.</param>
    /// <param name="name">Its name, and that of its container.</param>
    public static Container Of(PlannedFiles files, string kind, string ns, string name) => new(
        files, ns, files.Stack.Named(kind, ns, name)["spec"]!["template"]!["spec"]!.AsObject(), name);

    /// <summary>The container of a pod that a chart makes.</summary>
    /// <param name="files">Files of the plan.</param>
    /// <param name="ns">Its namespace.</param>
    /// <param name="pod">What the chart makes of it.</param>
    /// <param name="name">Name of the container.</param>
    public static Container Of(PlannedFiles files, string ns, JsonObject pod, string name) => new(files, ns, pod, name);

    /// <summary>Where a path of the container is on this machine.</summary>
    public string PathOf(string path) => root + path;

    /// <summary>A text with the container's paths replaced by those of this machine.</summary>
    public string Map(string text) => paths.Replace(text, match => PathOf(match.Value));

    /// <summary>Changes a file of a volume, as the kubelet does when what it comes from has changed.</summary>
    /// <param name="path">Its path in the container.</param>
    /// <param name="change">What becomes of its text.</param>
    public void Change(string path, Func<string, string> change)
    {
        var (file, text) = (PathOf(path), change(File.ReadAllText(PathOf(path))));
        File.Delete(file);
        File.WriteAllText(file, text);
        ContainerUser.Reads(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
    }

    /// <summary>A program of another name, with arguments that the container needs not.</summary>
    public void Provide(string program, string instead)
    {
        var file = Path.Combine(Bin, program);
        File.WriteAllText(file, $"#!/bin/sh\nexec {instead} \"$@\"\n");
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    /// <summary>Starts what the container runs.</summary>
    /// <param name="more">Arguments that map the pod's world to this machine.</param>
    public ServerProcess Start(params IEnumerable<string> more) => ServerProcess.Start([.. Texts("command"), .. Texts("args"), .. more], Variables);

    /// <summary>Runs what the container runs to its end.</summary>
    public Answer Run() => Run(Texts("command").Concat(Texts("args")));

    /// <summary>Runs a command in it.</summary>
    /// <param name="command">Program and arguments, with the container's paths.</param>
    /// <param name="input">What it reads.</param>
    public Answer Run(IEnumerable<string> command, string input = "") => Answer.Of(command.Select(Map), Variables, input);

    /// <summary>Runs the command of a probe.</summary>
    /// <param name="probe">Such as readinessProbe.</param>
    public Answer Probe(string probe) => Run(spec[probe]!["exec"]!["command"]!.AsArray().Select(part => (string)part!));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private IEnumerable<string> Texts(string field) => (spec[field]?.AsArray() ?? []).Select(part => Map((string)part!));
}
