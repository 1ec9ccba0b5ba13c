// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace snac::data {

namespace {

/// Between which two of `from` pixels each of `to` lies, and how far.
struct Between
{
    int low = 0;
    int high = 0;
    float share = 0.0F;
};

std::vector<Between> betweens(int from, int to)
{
    std::vector<Between> all;
    for (int i = 0; i < to; ++i) {
        const double at = (i + 0.5) * from / to - 0.5;
        const double held = std::clamp(at, 0.0, from - 1.0);
        const int low = static_cast<int>(std::floor(held));
        all.push_back({low, std::min(low + 1, from - 1), static_cast<float>(held - low)});
    }
    return all;
}

} // namespace

std::vector<std::string> pixelNames(int rows, int columns)
{
    std::vector<std::string> names;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            names.push_back("r" + std::to_string(r) + "c" + std::to_string(c));
        }
    }
    return names;
}

std::vector<std::string> colorPixelNames(int rows, int columns)
{
    std::vector<std::string> names;
    for (const std::string& name : pixelNames(rows, columns)) {
        for (const char* channel : {"_red", "_green", "_blue"}) {
            names.push_back(name + channel);
        }
    }
    return names;
}

std::array<int, 2> colorPictureShape(const std::vector<std::string>& names)
{
    // The last one says how many there are: "r27c27_blue".
    std::array<int, 2> shape{};
    const std::string last = names.empty() ? std::string() : names.back();
    const std::size_t column = last.find('c');
    if (!last.starts_with('r') || column == std::string::npos) {
        return {};
    }
    const char* const end = last.data() + last.size();
    if (std::from_chars(last.data() + 1, end, shape[0]).ec != std::errc() ||
        std::from_chars(last.data() + column + 1, end, shape[1]).ec != std::errc() || shape[0] < 0 ||
        shape[1] < 0) {
        return {};
    }
    const double pixels = (shape[0] + 1.0) * (shape[1] + 1.0);
    if (3.0 * pixels != static_cast<double>(names.size())) {
        return {};
    }
    shape = {shape[0] + 1, shape[1] + 1};
    return names == colorPixelNames(shape[0], shape[1]) ? shape : std::array<int, 2>{};
}

void resizePicture(const float* from, int rows, int columns, int channels, int side, float* to)
{
    const auto down = betweens(rows, side);
    const auto across = betweens(columns, side);
    for (const Between& v : down) {
        for (const Between& h : across) {
            for (int k = 0; k < channels; ++k) {
                const auto pixel = [&](int r, int c) {
                    return from[(static_cast<std::ptrdiff_t>(r) * columns + c) * channels + k];
                };
                *to++ = std::lerp(std::lerp(pixel(v.low, h.low), pixel(v.low, h.high), h.share),
                                  std::lerp(pixel(v.high, h.low), pixel(v.high, h.high), h.share), v.share);
            }
        }
    }
}

bool arePictures(const Dataset& dataset)
{
    constexpr int fewestPixels = 5; // a side
    const bool grid = std::min(dataset.image[0], dataset.image[1]) >= fewestPixels;
    return dataset.fullScale > 0.0F ||
           (grid && dataset.samples.inputs.size() > 0 && dataset.samples.inputs.minCoeff() >= 0.0F);
}

Result<> resizePictures(Dataset& dataset, int side, const std::string& file)
{
    const auto [rows, columns] = dataset.image;
    if (rows == 0 || columns == 0 || dataset.samples.inputs.cols() != Eigen::Index{rows} * columns) {
        return fail(
            "dataset.resize_val goes with pictures (IDX files, arrays of rows x height x width), and a row "
            "here is none: remove it",
            {file, 0, 0});
    }
    if (side == rows && side == columns) {
        return {};
    }
    if (side < 1 || side > largestImageSide) {
        return fail("dataset.resize_val is " + std::to_string(side) + ": it must be between 1 and " +
                        std::to_string(largestImageSide),
                    {file, 0, 0});
    }
    const Matrix& from = dataset.samples.inputs;
    Matrix to(from.rows(), static_cast<Eigen::Index>(side) * side);
    for (Eigen::Index row = 0; row < from.rows(); ++row) {
        resizePicture(from.data() + row * from.cols(), rows, columns, 1, side, to.data() + row * to.cols());
    }
    dataset.samples.inputs = std::move(to);
    dataset.image = {side, side};
    dataset.info.inputNames = pixelNames(side, side);
    dataset.info.reading.inputs += (dataset.info.reading.inputs.empty() ? "" : "; ") +
                                   std::string("resized from ") + std::to_string(rows) + " x " +
                                   std::to_string(columns) + " to " + std::to_string(side) + " x " +
                                   std::to_string(side) + " pixels (bilinear)";
    return {};
}

} // namespace snac::data
