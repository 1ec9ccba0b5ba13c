// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPoint>
#include <QWidget>

#include <vector>

namespace snac::widgets {

/// The weights of a dense layer, a row a unit, a column an input. NaN: pruned.
struct WeightGrid
{
    int units = 0;
    int inputs = 0;
    std::vector<float> values; ///< units x inputs, row by row

    [[nodiscard]] bool empty() const { return values.empty(); }
    [[nodiscard]] float at(int unit, int input) const
    {
        return values[static_cast<std::size_t>(unit) * static_cast<std::size_t>(inputs) +
                      static_cast<std::size_t>(input)];
    }
};

/// Weights as a matrix of colours, the longer side across: blue positive, vermillion negative, strong where
/// large, blank where pruned; what was pruned since the grid before is outlined.
class WeightMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit WeightMatrix(QWidget* parent = nullptr);
    /// `before`: the same layer one round earlier; empty if there is none.
    void setGrid(WeightGrid grid, const WeightGrid& before = {});
    [[nodiscard]] const WeightGrid& grid() const { return m_grid; }
    /// The weight that is singled out; does not emit. (-1, -1): none.
    void setSelected(int unit, int input);
    [[nodiscard]] int selectedUnit() const { return m_unit; }
    [[nodiscard]] int selectedInput() const { return m_input; }
    [[nodiscard]] int prunedCount() const { return m_pruned; }
    [[nodiscard]] int newlyPrunedCount() const { return m_new; }
    /// The colour of a weight on this palette; the ground for a pruned one.
    [[nodiscard]] QColor colorOf(float weight) const;
    [[nodiscard]] QRectF cell(int unit, int input) const;
    /// Units across and inputs down, since there are more units.
    [[nodiscard]] bool unitsAcross() const { return m_grid.units > m_grid.inputs; }

    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void weightSelected(int unit, int input);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void makeImage();
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] int columns() const { return unitsAcross() ? m_grid.units : m_grid.inputs; }
    [[nodiscard]] int rows() const { return unitsAcross() ? m_grid.inputs : m_grid.units; }
    [[nodiscard]] QPoint cellAt(const QPointF& position) const; ///< (input, unit); (-1, -1) outside
    void choose(int unit, int input);

    WeightGrid m_grid;
    std::vector<bool> m_newlyPruned;
    QImage m_image; ///< a pixel a weight
    float m_most = 1.0F;
    int m_pruned = 0;
    int m_new = 0;
    int m_unit = -1;
    int m_input = -1;
};

} // namespace snac::widgets
