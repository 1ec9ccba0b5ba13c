// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace snac::widgets {

/// Correlations of inputs with each other: a cell a pair, blue for -1, orange for +1, the ground for 0.
class CorrelationMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit CorrelationMatrix(QWidget* parent = nullptr);
    /// `values`: names.size() squared, row by row, from -1 to 1.
    void setValues(const QStringList& names, std::vector<float> values);
    /// "mass and pt: +0.87"
    [[nodiscard]] QString describe(int row, int column) const;
    /// The cell below a point; {-1, -1} beside them all.
    [[nodiscard]] QPoint cellAt(const QPointF& at) const;
    [[nodiscard]] QPointF centreOf(int row, int column) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 180}; }

Q_SIGNALS:
    void inputClicked(int input); ///< of the row

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_names.size()); }
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int topHeight() const;
    [[nodiscard]] double cell() const;
    void paintKey(QPainter& painter) const;
    void paintColumnNames(QPainter& painter) const;
    [[nodiscard]] QColor colorOf(float value) const;

    QStringList m_names;
    std::vector<float> m_values;
};

} // namespace snac::widgets
