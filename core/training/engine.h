// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/space/architecture.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace snac::training {

enum class Loss { CrossEntropy, BinaryCrossEntropy, MeanSquaredError };

/// The training part of the `search:` section.
struct TrainingOptions
{
    int epochs = 5;
    int folds = 1; ///< > 1: stratified k-fold over train + validation; metrics are the mean over folds
    int patience =
        0; ///< early stopping on validation loss, in epochs; 0 = off; the best epoch is always restored
    std::string loss = "auto"; ///< auto, cross_entropy, binary_cross_entropy, mse
    std::string engine = "auto";
    int minSteps = 0; ///< at least so many gradient steps: see epochsFor()
    /// Regression: every target is standardised on the fitting rows while it is learned, and the network
    /// changed so that it gives the units of the data. Off for studies begun before there was such a thing.
    bool standardiseTargets = true;
    int quantizedEpochs =
        0; ///< further epochs at the precision a candidate chooses, where that is a gene; 0: round only
};

/// Epochs of a training on so many rows: `epochs`, or as many as `minSteps` steps take.
[[nodiscard]] int epochsFor(const TrainingOptions& options, long long rows, int batchSize);
/// Rows that one fit learns from: of the training rows, or of all but a fold. The same number for every fold.
[[nodiscard]] long long fittingRows(const TrainingOptions& options, long long train, long long validation);
/// Of a number of epochs and a number of steps.
[[nodiscard]] int epochsFor(int epochs, int minSteps, long long rows, int batchSize);

/// Scores on data that did not fit the weights. Those that do not apply to the task are NaN.
struct Metrics
{
    double loss = 0.0;
    double accuracy = 0.0;         ///< fraction right, 0..1 (fidelity is its other name)
    double balancedAccuracy = 0.0; ///< mean over classes of the recall
    double rocAuc = 0.0;           ///< one-vs-rest, mean over classes
    double rmse = 0.0;             ///< regression: root of the mean squared error over all outputs
    double meanDistance = 0.0;     ///< regression: mean Euclidean distance between output and target rows
};

struct EpochRecord
{
    int fold = 0;
    int epoch = 0;          ///< from 1
    double trainLoss = 0.0; ///< regression with standardised targets: in units of their variance, so that 1
                            ///< is what the mean of the targets loses
    double validationLoss = 0.0;     ///< in the same unit
    double validationAccuracy = 0.0; ///< NaN for regression
};

struct DenseWeights
{
    Eigen::MatrixXf weights; ///< units x inputs
    Eigen::VectorXf bias;    ///< units, or empty
};

struct BatchNormWeights
{
    Eigen::VectorXf gamma, beta, mean, variance;
    float epsilon = 1e-5F;
};

/// Parameters of one layer; monostate for layers without any.
using LayerWeights = std::variant<std::monostate, DenseWeights, BatchNormWeights>;

/// Plain data: copyable, storable. `weights[i]` belongs to `architecture.layers[i]`.
struct TrainedNetwork
{
    space::Architecture architecture;
    std::vector<LayerWeights> weights;
};

/// Logits (no output activation applied), rows x outputs. The reference forward pass, in Eigen, without
/// LibTorch.
[[nodiscard]] data::Matrix forward(const TrainedNetwork& network, const data::Matrix& inputs);
/// Bytes for the store and back. Errors: truncated or foreign bytes, sizes that contradict the architecture.
[[nodiscard]] std::vector<std::byte> serialize(const TrainedNetwork& network);
[[nodiscard]] Result<TrainedNetwork> deserialize(const std::vector<std::byte>& bytes,
                                                 const space::Architecture& architecture);
/// Metrics of network outputs (logits or regression values) against the truth.
[[nodiscard]] Metrics evaluate(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

struct TrainingOutcome
{
    Metrics metrics; ///< validation; mean over folds
    std::vector<Metrics> foldMetrics;
    TrainedNetwork network; ///< best epoch; of the fold with the lowest validation loss
    std::vector<EpochRecord> history;
    std::string engine;   ///< what trained it: "fused dense, AVX2", "LibTorch 1.13.1, OpenBLAS"
    double seconds = 0.0; ///< of work: parts that ran at the same time count one after the other
    double samplesPerSecond =
        0.0; ///< training rows seen / time inside training passes, validation not counted
};

/// What one part of a training gave (see Engine::parts()).
struct TrainedPart
{
    Metrics metrics;        ///< of the best epoch, on the part's validation rows
    TrainedNetwork network; ///< of the best epoch
    std::vector<EpochRecord> history;
    std::string engine;           ///< as TrainingOutcome::engine
    double seconds = 0.0;         ///< from its beginning to its end
    double trainingSeconds = 0.0; ///< of those inside training passes
    double rowsSeen = 0.0;        ///< training rows
};

/// The outcome of a training out of all its parts, in their order. Requires at least one.
[[nodiscard]] TrainingOutcome joined(std::vector<TrainedPart> parts);

struct TrainingJob
{
    const space::Candidate* candidate = nullptr;
    const data::PreparedData* data = nullptr; ///< shared by all workers, never written
    TrainingOptions options;
    std::uint64_t seed = 1; ///< weights, shuffling, dropout; see design: derived from (study seed, candidate)
    RunControl* control = nullptr;
    std::function<void(const EpochRecord&)> epochFinished; ///< called on the training thread; may be empty
};

/// Trains one candidate on the calling thread with one intra-op thread. A trailing Softmax or Sigmoid of the
/// architecture is left out while training, because the losses take logits. Thread-safe: several threads may
/// train at once. Errors: "cancelled", divergence (NaN or infinite loss, with the epoch), shapes that do not
/// fit the data.
class Engine
{
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string name() const = 0; ///< "LibTorch 1.13.1, OpenBLAS"
    [[nodiscard]] virtual Result<TrainingOutcome> train(const TrainingJob& job) = 0;

    /// Into how many parts the training falls that may run in any order and at the same time: its folds. 1:
    /// it runs as a whole. trainPart() of every part, joined(), gives what train() gives, bit for bit; where
    /// parts fail, train() tells the error of the first of them.
    [[nodiscard]] virtual int parts(const TrainingJob& /*job*/) const { return 1; }
    /// Requires 0 <= part < parts() and parts() > 1. Errors as train().
    [[nodiscard]] virtual Result<TrainedPart> trainPart(const TrainingJob& /*job*/, int /*part*/)
    {
        return fail("this engine trains as a whole");
    }
};

/// The engine of that name; later calls return the same one.
/// - "auto": the fused engine for what it can train, LibTorch for the rest. LibTorch is loaded when the first
/// such candidate
///   comes, so a study of dense networks never pays for it.
/// - "fused": chains of dense, batch norm, activation and dropout layers; needs no LibTorch.
/// - "torch": LibTorch autograd for everything; loads the module on first use (about 1 s).
/// Errors: an unknown name; module or LibTorch missing or broken, with the path tried and what to install.
[[nodiscard]] Result<std::shared_ptr<Engine>> loadEngine(const std::string& name = "auto");

/// Loss for the data: one logit for two classes with `outputs == 1`, cross-entropy for classes, MSE for
/// regression.
[[nodiscard]] Result<Loss> resolveLoss(const TrainingOptions& options, const data::DatasetInfo& info,
                                       int outputs);

} // namespace snac::training
