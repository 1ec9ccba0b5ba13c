// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"

#include "known_sets.h"
#include "pictures.h"

#include <algorithm>

namespace snac::data {

namespace {

constexpr int mostExampleClasses = 10;

bool areTraces(const Dataset& dataset, const DatasetOptions& options)
{
    const KnownSet* const set = findKnownSet(options.name);
    const bool windowed = options.windowSize > 0 || options.windowStart > 0;
    return ((set != nullptr && set->traces) || windowed) && dataset.info.inputs() % 2 == 0;
}

/// Of one channel or of three; 0: no pictures.
std::array<int, 2> pictureShape(const Dataset& dataset)
{
    return dataset.image[0] > 0 ? dataset.image : colorPictureShape(dataset.info.inputNames);
}

ExampleKind kindOf(const Dataset& dataset, const DatasetOptions& options)
{
    const auto [rows, columns] = pictureShape(dataset);
    const auto pixels = static_cast<Eigen::Index>(rows) * columns;
    if (pixels > 0 && dataset.samples.inputs.cols() % pixels == 0) {
        return ExampleKind::Pictures;
    }
    if (areTraces(dataset, options)) {
        return ExampleKind::Traces;
    }
    return dataset.info.inputs() == 2 ? ExampleKind::Points : ExampleKind::None;
}

/// The first rows of a class, of all rows for -1.
std::vector<Eigen::Index> firstRows(const Dataset& dataset, int label, Eigen::Index most)
{
    std::vector<Eigen::Index> rows;
    for (Eigen::Index row = 0; row < dataset.samples.inputs.rows() && std::ssize(rows) < most; ++row) {
        if (label < 0 || dataset.samples.labels[static_cast<std::size_t>(row)] == label) {
            rows.push_back(row);
        }
    }
    return rows;
}

Matrix examplesIn(const Dataset& dataset, const std::vector<Eigen::Index>& rows, ExampleKind kind)
{
    const Eigen::Index columns = dataset.samples.inputs.cols();
    if (kind != ExampleKind::Traces) {
        Matrix picked(std::ssize(rows), columns);
        for (Eigen::Index i = 0; i < picked.rows(); ++i) {
            picked.row(i) = dataset.samples.inputs.row(rows[static_cast<std::size_t>(i)]);
        }
        return picked;
    }
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(columns);
    for (const Eigen::Index row : rows) {
        sum += dataset.samples.inputs.row(row).cast<double>();
    }
    return (sum / static_cast<double>(rows.size())).cast<float>();
}

} // namespace

DataExamples examplesOf(const Dataset& dataset, const DatasetOptions& options)
{
    DataExamples found{.kind = kindOf(dataset, options)};
    if (found.kind == ExampleKind::None) {
        return found;
    }
    if (found.kind == ExampleKind::Pictures) {
        const auto [rows, columns] = pictureShape(dataset);
        found.height = rows;
        found.width = columns;
    }
    const Eigen::Index most = found.kind == ExampleKind::Pictures ? mostExamplePictures
                              : found.kind == ExampleKind::Traces ? mostExampleTraces
                                                                  : mostExamplePoints;
    const bool classes = dataset.info.task == TaskKind::Classification;
    const int count = classes ? std::min(dataset.info.classes(), mostExampleClasses) : 1;
    for (int i = 0; i < count; ++i) {
        const int label = classes ? i : -1;
        if (const auto rows = firstRows(dataset, label, most); !rows.empty()) {
            found.classes.push_back({label, examplesIn(dataset, rows, found.kind)});
        }
    }
    found.white = dataset.fullScale;
    for (const ClassExamples& one : found.classes) {
        found.white =
            dataset.fullScale > 0.0F ? dataset.fullScale : std::max(found.white, one.rows.maxCoeff());
    }
    found.white = found.white > 0.0F ? found.white : 1.0F;
    return found;
}

} // namespace snac::data
