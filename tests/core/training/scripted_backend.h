// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An engine without numerics for the tests of the training loop: it answers what the test wants it to.
#include "snac/training/learner.h"

#include <cmath>
#include <functional>
#include <vector>

namespace snac::training::test {

/// What one scripted learner did and was given.
struct Fitted
{
    data::Samples train;
    std::uint64_t seed = 0;
    int epochs = 0;
};

/// Validation losses and training losses by epoch (from 1) and by the number of the learner (from 0).
/// Predictions are constant and the tests' targets are zero, so the mean squared error is the loss asked for.
/// The first weight of the network is the epoch it was taken in.
class ScriptedBackend final : public Backend
{
public:
    std::function<double(int, int)> trainLoss = [](int, int) { return 1.0; };
    std::function<double(int, int)> validationLoss = [](int, int) { return 1.0; };
    std::function<void(int)> duringEpoch; ///< may cancel, throw, ...
    std::vector<Fitted> fits;
    std::vector<data::Matrix> predicted; ///< the inputs of every prediction

    std::string name() const override { return "scripted"; }
    Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& setup) override
    {
        fits.push_back({*setup.train, setup.seed, 0});
        return std::make_unique<Scripted>(*this, static_cast<int>(fits.size()) - 1,
                                          setup.candidate->architecture);
    }

private:
    class Scripted final : public Learner
    {
    public:
        Scripted(ScriptedBackend& script, int index, network::Architecture architecture)
            : m_script(script)
            , m_index(index)
            , m_architecture(std::move(architecture))
        {
        }
        double trainEpoch(const RunControl*) override
        {
            ++m_epoch;
            m_script.fits[static_cast<std::size_t>(m_index)].epochs = m_epoch;
            if (m_script.duringEpoch) {
                m_script.duringEpoch(m_epoch);
            }
            return m_script.trainLoss(m_epoch, m_index);
        }
        data::Matrix predict(const data::Matrix& inputs, const RunControl*) override
        {
            m_script.predicted.push_back(inputs);
            // The untrained network loses 1.
            const double loss = m_epoch == 0 ? 1.0 : m_script.validationLoss(m_epoch, m_index);
            return data::Matrix::Constant(inputs.rows(), 1, static_cast<float>(std::sqrt(loss)));
        }
        network::TrainedNetwork network() const override
        {
            network::DenseWeights weights{
                Eigen::MatrixXf::Constant(1, m_architecture.inputs, static_cast<float>(m_epoch)),
                Eigen::VectorXf::Zero(1)};
            return {m_architecture, {weights}};
        }

    private:
        ScriptedBackend& m_script;
        int m_index;
        int m_epoch = 0;
        network::Architecture m_architecture;
    };
};

/// Regression onto zero with two inputs; the first input of a row is its number.
inline data::PreparedData zeroTargets(int trainRows, int validationRows)
{
    data::PreparedData data;
    data.info.name = "zeros";
    data.info.task = data::TaskKind::Regression;
    data.info.inputNames = {"a", "b"};
    data.info.targetNames = {"t"};
    data.scaler.mean = Eigen::RowVectorXf::Zero(2);
    data.scaler.deviation = Eigen::RowVectorXf::Ones(2);
    int number = 0;
    for (auto [samples, rows] :
         {std::pair{&data.train, trainRows}, std::pair{&data.validation, validationRows}}) {
        samples->inputs.resize(rows, 2);
        for (int row = 0; row < rows; ++row) {
            samples->inputs.row(row) << static_cast<float>(number), static_cast<float>(number % 3);
            ++number;
        }
        samples->targets = data::Matrix::Zero(rows, 1);
    }
    return data;
}

inline space::Candidate oneDense(bool bias = true)
{
    return {{2, {network::Dense{1, bias}}}, {}, {}};
}

} // namespace snac::training::test
