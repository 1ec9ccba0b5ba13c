// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_twin.h"

#include "fingerprint.h"
#include "picture_shapes.h"
#include "pictures.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace snac::data {

namespace {

constexpr std::uint64_t pictureOrderTag = 0x706f7264;
constexpr std::uint64_t pictureTag = 0x70696374;
constexpr float whiteValue = 255.0F;

double squareTo(const ShapePoint& p, const ShapePoint& a, const ShapePoint& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    const double ex = p.x - a.x - along * dx;
    const double ey = p.y - a.y - along * dy;
    return ex * ex + ey * ey;
}

/// How far inside of what is drawn a point lies: negative outside.
double depthIn(const Shape& shape, const ShapePoint& p, double halfWidth)
{
    double depth = -std::numeric_limits<double>::infinity();
    for (const ShapeLine& line : shape) {
        double nearest = std::numeric_limits<double>::infinity();
        bool inside = false;
        const std::size_t count = line.points.size();
        for (std::size_t i = line.filled ? 0 : 1; i < count; ++i) {
            const ShapePoint& a = line.points[i == 0 ? count - 1 : i - 1];
            const ShapePoint& b = line.points[i];
            nearest = std::min(nearest, squareTo(p, a, b));
            // Even-odd: an edge that crosses the ray to the right.
            if (line.filled && (a.y > p.y) != (b.y > p.y) &&
                p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
                inside = !inside;
            }
        }
        const double distance = std::sqrt(nearest);
        depth = std::max(depth, !line.filled ? halfWidth - distance : inside ? distance : -distance);
    }
    return depth;
}

/// One drawing of a shape: an affine map round the middle, and points that wobble.
Shape vary(const Shape& shape, double jitter, Random& random)
{
    const double angle = jitter * 0.14 * random.normal();
    const double shear = jitter * 0.15 * random.normal();
    const double wide = std::exp(jitter * 0.12 * random.normal());
    const double high = std::exp(jitter * 0.1 * random.normal());
    const double right = jitter * 0.045 * random.normal();
    const double down = jitter * 0.045 * random.normal();
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    Shape varied = shape;
    for (ShapeLine& line : varied) {
        for (ShapePoint& point : line.points) {
            const double x =
                wide * (point.x - 0.5 + shear * (0.5 - point.y)) + jitter * 0.018 * random.normal();
            const double y = high * (point.y - 0.5) + jitter * 0.018 * random.normal();
            point = {0.5 + cosine * x - sine * y + right, 0.5 + sine * x + cosine * y + down};
        }
    }
    return varied;
}

constexpr double noiseSide = 28.0; ///< pixels a side that the noise is told for

void drawPicture(const Shape& shape, const PictureOptions& options, int side, Random& random, float* pixels)
{
    const Shape varied = vary(shape, options.jitter, random);
    const double halfWidth = 0.045 * std::exp(options.jitter * 0.25 * random.normal());
    const double brightness = std::clamp(1.0 - options.jitter * 0.12 * std::abs(random.normal()), 0.3, 1.0);
    // A coarser pixel averages the noise of finer ones.
    const double noise = options.noise * std::min(1.0, side / noiseSide);
    for (int r = 0; r < side; ++r) {
        for (int c = 0; c < side; ++c) {
            const ShapePoint middle{(c + 0.5) / side, (r + 0.5) / side};
            // The share of a pixel that a straight edge at this distance covers, as good as exactly.
            const double covered = std::clamp(0.5 + depthIn(varied, middle, halfWidth) * side, 0.0, 1.0);
            const double value = brightness * covered + noise * random.normal();
            pixels[r * side + c] = std::round(whiteValue * static_cast<float>(std::clamp(value, 0.0, 1.0)));
        }
    }
}

Result<> checkPictures(const DatasetOptions& options, int side, std::int64_t rows)
{
    const PictureOptions& pictures = options.pictures;
    if (side < leastDrawnSide || side > mostDrawnSide) {
        return fail("dataset.resize_val is " + std::to_string(side) + ": simulated pictures have " +
                    std::to_string(leastDrawnSide) + " to " + std::to_string(mostDrawnSide) +
                    " pixels a side");
    }
    if (!(pictures.jitter >= 0.0 && pictures.jitter <= 3.0)) {
        return fail("dataset.pictures.jitter is " + numberText(pictures.jitter) +
                    ": it must be between 0 and 3");
    }
    if (!(pictures.noise >= 0.0 && pictures.noise <= 2.0)) {
        return fail("dataset.pictures.noise is " + numberText(pictures.noise) +
                    ": it must be between 0 and 2");
    }
    if (rows < 30 || rows > mostPictures) {
        return fail("dataset.rows is " + std::to_string(rows) + ": it must be between 30 and " +
                    std::to_string(mostPictures));
    }
    return {};
}

DatasetInfo describePictures(PictureKind kind, const DatasetOptions& options, int side, std::int64_t rows)
{
    DatasetInfo info;
    const bool digits = kind == PictureKind::Digits;
    info.name = options.name;
    info.origin = "simulated: " + groupedText(static_cast<double>(rows)) + " drawn pictures of " +
                  (digits ? "digits" : "garments") + " with seed " + std::to_string(options.dataSeed) +
                  (digits ? " (none of MNIST among them)" : " (none of Fashion-MNIST among them)");
    info.simulated = true;
    info.inputNames = pixelNames(side, side);
    for (int c = 0; c < 10; ++c) {
        info.classNames.push_back(std::to_string(c));
    }
    info.reading.inputs = std::to_string(side) + " x " + std::to_string(side) + " pixels of 0 to 255";
    info.reading.notes.push_back(std::string("simulated ") + (digits ? "digits" : "garments") + ": jitter " +
                                 numberText(options.pictures.jitter) + ", noise " +
                                 numberText(options.pictures.noise) +
                                 "; a network trained on them does not know real pictures");
    return info;
}

} // namespace

Result<Dataset> simulatePictures(PictureKind kind, const DatasetOptions& options, std::int64_t rows,
                                 RunControl& control)
{
    const int side = options.imageSize > 0 ? options.imageSize : usualImageSide;
    SNAC_CHECK(checkPictures(options, side, rows));
    const auto shapes = kind == PictureKind::Digits ? digitShapes() : garmentShapes();
    Dataset dataset;
    dataset.info = describePictures(kind, options, side, rows);
    dataset.fullScale = whiteValue;
    dataset.image = {side, side};
    dataset.samples.inputs.resize(rows, static_cast<Eigen::Index>(side) * side);
    std::vector<int>& labels = dataset.samples.labels;
    for (std::int64_t row = 0; row < rows; ++row) {
        labels.push_back(static_cast<int>(row % 10));
    }
    Random::derive(options.dataSeed, {pictureOrderTag}).shuffle(labels);
    for (std::int64_t row = 0; row < rows; ++row) {
        if (row % 256 == 0 && !control.waitWhilePaused()) {
            return failCancelled("drawing pictures was cancelled");
        }
        Random random = Random::derive(options.dataSeed, {pictureTag, static_cast<std::uint64_t>(row)});
        const auto label = static_cast<std::size_t>(labels[static_cast<std::size_t>(row)]);
        drawPicture(shapes[label], options.pictures, side, random, dataset.samples.inputs.row(row).data());
    }
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

} // namespace snac::data
