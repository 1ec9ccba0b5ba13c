// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QVector>
#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;

namespace snac::widgets {

class ObjectivePlot;
struct AxisInfo;

/// The tools of an ObjectivePlot for the heading of its card: choice of axes and colours, layers, export.
class ObjectivePlotTools : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectivePlotTools(ObjectivePlot* plot, QWidget* parent = nullptr);
    /// Fills the choices; call after ObjectivePlot::setAxes with the same axes.
    void setAxes(const QVector<AxisInfo>& axes);

    /// Which layers are shown, and how pictures are exported, to be kept: "front=1". Layers that a list does
    /// not name stay as they are.
    [[nodiscard]] QStringList layers() const;
    void setLayers(const QStringList& state);

Q_SIGNALS:
    void exportRequested(); ///< the window asks for a file name and calls the plot's export

private:
    void buildLayersMenu();
    void buildDpiMenu(QMenu* menu);
    void showAxes();

    ObjectivePlot* m_plot;
    QComboBox* m_x;
    QComboBox* m_y;
    QComboBox* m_color;
    QToolButton* m_layers;
    QMenu* m_menu;
    QList<QAction*> m_switches;
    QAction* m_density = nullptr; ///< of them the one that goes by the number of trials until it is pressed
};

} // namespace snac::widgets
