// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QString>
#include <QWidget>

#include <vector>

namespace snac::widgets {

/// What is shown of one class: pictures, or curves (the first whole, further ones dashed), or points.
struct ExampleGroup
{
    QString name; ///< empty where there are no classes
    std::vector<QImage> pictures = {};
    std::vector<QPolygonF> curves = {};
    QPolygonF points = {};
};

/// A few rows of a data set as what they are: pictures in a line a class, or curves and points by the colours
/// of the classes, on axes that hold all of them.
class ExampleView : public QWidget
{
    Q_OBJECT
public:
    explicit ExampleView(QWidget* parent = nullptr);
    /// `what` says it in words: "Mean I (whole) and Q (dashed)".
    void setGroups(const QString& what, std::vector<ExampleGroup> groups);
    void clear() { setGroups({}, {}); }
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }

    [[nodiscard]] QSize sizeHint() const override { return {420, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPictures(QPainter& painter) const;
    void paintPlot(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] QRectF extent() const;

    QString m_what;
    std::vector<ExampleGroup> m_groups;
};

} // namespace snac::widgets
