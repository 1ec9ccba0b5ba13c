// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace snac::widgets {

/// How many rows of a class lie in each bin of one input.
struct ClassBins
{
    QString name; ///< empty where there are no classes
    std::vector<qint64> rows;
};

/// Histogram of one input, a step line a class, on a linear or logarithmic scale of rows. Of more bins than
/// are seen at a time neighbours are drawn as one; the wheel and + and - look nearer, a drag and the arrows
/// move, a double click and Home show all.
class ClassHistogram : public QWidget
{
    Q_OBJECT
public:
    static constexpr int seenBins = 40;

    explicit ClassHistogram(QWidget* parent = nullptr);
    /// Bins of equal width from `low` to `high`, as many in every class. A multiple of seenBins by a power of
    /// two can be looked at from nearer.
    void setBins(const QString& input, double low, double high, std::vector<ClassBins> classes);
    void clear();
    void setLogarithmic(bool on);
    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }
    /// Looks nearer (positive) or from further by so many steps, each a factor of two; what stands at this
    /// share of the axis, 0 to 1, stays there.
    void zoom(int steps, double at);
    /// By this share of what is seen; positive towards larger values.
    void pan(double share);
    void showAll();
    /// Values at both ends of the axis.
    [[nodiscard]] std::pair<double, double> shownRange() const;
    /// Where a number of rows stands between the axis, 0, and the upper edge, 1.
    [[nodiscard]] double heightOf(qint64 rows) const;
    /// What the tooltip says of a drawn bin, counted from the least value: "0.5 to 0.6: g 12, q 3".
    [[nodiscard]] QString describe(std::size_t bin) const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;
    /// Of the data.
    [[nodiscard]] std::size_t bins() const;
    /// Steps of zoom() that the bins allow.
    [[nodiscard]] int mostZoom() const;
    /// Bins of the data that are drawn as one.
    [[nodiscard]] std::size_t merged() const;
    /// Share of the whole range that is seen.
    [[nodiscard]] double seenShare() const;
    void look(int zoom, double from);
    void merge();
    void paintAxes(QPainter& painter) const;
    void paintClasses(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QString m_input;
    double m_low = 0.0;
    double m_high = 1.0;
    std::vector<ClassBins> m_classes;
    std::vector<std::vector<qint64>> m_drawn; ///< by class
    int m_zoom = 0;
    double m_from = 0.0; ///< where the axis begins, as a share of the whole range
    int m_turned = 0;    ///< of the wheel, less than a step
    std::optional<double> m_draggedFrom;
    qint64 m_most = 1;
    bool m_logarithmic = false;
};

} // namespace snac::widgets
