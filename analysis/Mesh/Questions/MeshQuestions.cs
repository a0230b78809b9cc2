using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>
/// Answers questions about a mesh in JSON, such as whether a workload may call another. Questions and answers have the form of those
/// that were recorded of real control planes and proxies: docs/explain.md.
/// </summary>
public sealed class MeshQuestions
{
    private readonly ServiceMesh mesh;

    /// <summary>Reads a mesh.</summary>
    /// <param name="manifests">The objects of the mesh, whole; those of kinds that do not matter are passed over.</param>
    /// <param name="config">The fields of Istio's MeshConfig; null when the ConfigMap of the control plane is among the objects, or for the defaults.</param>
    public MeshQuestions(IEnumerable<JsonObject> manifests, JsonObject? config = null) => mesh = new(manifests, config);

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question; <c>kind</c> says what it asks.</param>
    /// <returns>The answer, with the field <c>result</c>.</returns>
    /// <exception cref="QuestionException">The question cannot be read, or names what the mesh does not have.</exception>
    public JsonObject Answer(JsonObject question) => question.Text("kind") switch
    {
        "access" => AccessQuestions.Answer(mesh, question),
        "route" => RouteQuestions.Answer(mesh, question),
        "cluster" => ClusterQuestions.Answer(mesh, question),
        "gateway" => GatewayQuestions.Answer(mesh, question),
        var kind => throw new QuestionException($"kind '{kind}' is not known; use access, route, gateway or cluster"),
    };
}
