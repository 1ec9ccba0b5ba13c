// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace snac::widgets {

/// How many rows of a class lie in each bin of one input.
struct ClassBins
{
    QString name; ///< empty where there are no classes
    std::vector<qint64> rows;
};

/// Histogram of one input, a step line a class, on a linear or logarithmic scale of rows.
class ClassHistogram : public QWidget
{
    Q_OBJECT
public:
    explicit ClassHistogram(QWidget* parent = nullptr);
    /// Bins of equal width from `low` to `high`, as many in every class.
    void setBins(const QString& input, double low, double high, std::vector<ClassBins> classes);
    void clear();
    void setLogarithmic(bool on);
    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }
    /// Where a number of rows stands between the axis, 0, and the upper edge, 1.
    [[nodiscard]] double heightOf(qint64 rows) const;
    /// What the tooltip says of a bin: "0.5 to 0.6: g 12, q 3".
    [[nodiscard]] QString describe(std::size_t bin) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] std::size_t bins() const;
    void paintAxes(QPainter& painter) const;
    void paintClasses(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QString m_input;
    double m_low = 0.0;
    double m_high = 1.0;
    std::vector<ClassBins> m_classes;
    qint64 m_most = 1;
    bool m_logarithmic = false;
};

} // namespace snac::widgets
