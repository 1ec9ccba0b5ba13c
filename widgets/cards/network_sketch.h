// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace snac::network {
struct Architecture;
}

namespace snac::widgets {

/// A network as a row of bars, one a width: inputs, dense layers, outputs; marks for activation, batch norm
/// and dropout.
class NetworkSketch : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkSketch(QWidget* parent = nullptr);
    void setArchitecture(const network::Architecture& architecture);
    void clear();

    /// One bar, as drawn; for tests and tooltips.
    struct Bar
    {
        enum class Kind { Input, Hidden, Output };
        Kind kind = Kind::Hidden;
        int units = 0;
        int inputs = 0;     ///< width of the bar before; 0 for the input
        QString activation; ///< empty: linear
        bool batchNorm = false;
        double dropout = 0.0;
        QRectF rect;
    };
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    [[nodiscard]] QString
    describe(int bar) const; ///< "dense layer 2: 64 inputs x 32 units, 2 080 parameters, ReLU"

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layOut();
    void paintBar(QPainter& painter, const Bar& bar) const;

    std::vector<Bar> m_bars;
    QString m_summary;
};

} // namespace snac::widgets
