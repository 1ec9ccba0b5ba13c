// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_plan.h"

#include "snac/training/trainer.h"

namespace snac::study {

double idleInputs(const data::Matrix& inputs)
{
    int idle = 0;
    for (Eigen::Index i = 0; i < inputs.cols(); ++i) {
        const auto column = inputs.col(i);
        idle += column.size() > 0 && (column.array() == column[0]).all() ? 1 : 0;
    }
    return inputs.cols() > 0 ? static_cast<double>(idle) / static_cast<double>(inputs.cols()) : 0.0;
}

hardware::TrainingPlan trainingPlan(const StudyConfig& config, long long train, long long validation,
                                    double idle)
{
    return {.rows = training::fittingRows(config.training, train, validation),
            .epochs = config.training.epochs,
            .minSteps = config.training.minSteps,
            .idleInputs = idle};
}

hardware::TrainingPlan trainingPlan(const StudyConfig& config, const data::PreparedData& data)
{
    return trainingPlan(config, data.train.rows(), data.validation.rows(), idleInputs(data.train.inputs));
}

} // namespace snac::study
