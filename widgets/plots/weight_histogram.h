// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace snac::widgets {

/// Weights of a layer before and after compression.
struct LayerWeights
{
    std::vector<float> before;       ///< float weights of the trial
    std::vector<float> after;        ///< on the grid; NaN: pruned. Empty: nothing yet
    std::optional<FixedFormat> grid; ///< what `after` can be; unset: float
};

/// Histogram of a layer's weights with the quantization grid on it: a bar a representable value, where
/// they are not too many. The bar at zero does not scale the others.
class WeightHistogram : public QWidget
{
    Q_OBJECT
public:
    explicit WeightHistogram(QWidget* parent = nullptr);
    void setWeights(LayerWeights weights);
    void clear();

    /// One bar, as drawn: [centre - width/2, centre + width/2).
    struct Bin
    {
        double centre = 0.0;
        int before = 0;
        int after = 0;
    };
    [[nodiscard]] const std::vector<Bin>& bins() const { return m_bins; }
    [[nodiscard]] double binWidth() const { return m_binWidth; }
    /// "80.0 % pruned · 3 more are 0 · step 2⁻⁵ = 0.03125"
    [[nodiscard]] QString summary() const { return m_summary; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layOut();
    void summarise();
    [[nodiscard]] int summaryLines() const;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] double xOf(double value) const;
    void paintBars(QPainter& painter) const;
    void paintGrid(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] QString describe(const Bin& bin) const;

    LayerWeights m_weights;
    std::vector<Bin> m_bins;
    double m_binWidth = 0.0;
    double m_low = -1.0;
    double m_high = 1.0;
    int m_top = 1; ///< count at the upper edge; a bar above it is cut
    int m_pruned = 0;
    QString m_summary;
};

} // namespace snac::widgets
