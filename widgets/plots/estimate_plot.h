// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot_canvas.h"

#include <QPointF>
#include <QStringList>

#include <vector>

namespace snac::widgets {

/// One design: what a tool reported of it beside what was estimated.
struct EstimatePoint
{
    int id = -1;
    double synthesized = 0.0; ///< from 0; not finite: not shown
    double estimated = 0.0;
    double low = 0.0; ///< bounds of the estimate
    double high = 0.0;
    int group = 0;     ///< index into the names of setGroups()
    QString title;     ///< heading of the hover card
    QStringList facts; ///< further lines of it
};

/// Estimated against synthesized, on scales that are logarithmic and still have a place for 0 (log(1 + v)),
/// with the diagonal and the band of 10 % around it. Colours are the groups'. Shows what it is told, selects
/// by signal.
class EstimatePlot : public PlotCanvas
{
    Q_OBJECT
public:
    explicit EstimatePlot(QWidget* parent = nullptr);

    /// "LUT", "cycles"; `synthesized` and `estimated` say, on the axes, where the figures are from.
    void setQuantity(const QString& label, const QString& synthesized, const QString& estimated);
    void setGroups(const QStringList& names);
    void
    setPoints(std::vector<EstimatePoint> points); ///< keeps the selection where the design is still there
    void setSelected(int id);                     ///< -1: none; does not emit
    [[nodiscard]] int selected() const;

    [[nodiscard]] int pointCount() const; ///< that are finite
    /// How many of them lie in the band of 10 %.
    [[nodiscard]] int withinBand() const;
    /// Where a design is drawn, in widget coordinates; null if it is not shown.
    [[nodiscard]] QPointF position(int id) const;
    /// The hover card of a design as plain text, a line a fact.
    [[nodiscard]] QString describe(int id) const;

Q_SIGNALS:
    void designSelected(int id); ///< by the user; -1: nothing any more

private:
    class Private;
    Private* d; ///< the canvas owns it
};

} // namespace snac::widgets
