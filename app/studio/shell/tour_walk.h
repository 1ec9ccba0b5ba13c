// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"

#include "snac/hardware/environment.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

class QWidget;

namespace snac::studio {

class MainWindow;

/// The tour of runTour(): a file a page, or two that belong together.
class Tour
{
public:
    Tour(QString folder, Appearance& appearance, QSize size);

    [[nodiscard]] int run();

private:
    /// Handles events until the condition holds; false after the time.
    static bool waitFor(const std::function<bool()>& condition, int seconds);
    static void settle(int milliseconds);
    static int fail(const QString& message);

    [[nodiscard]] bool take(const QString& name);
    /// The picture of a window in both styles. `whileHeld`: something runs that would be over before the
    /// second picture: it is held but for the moment of each.
    [[nodiscard]] bool take(const QString& name, QWidget& window,
                            const std::function<void(bool held)>& whileHeld = {});
    /// A point of the front: the one that is selected, else one from its middle.
    void selectFromFront();

    [[nodiscard]] bool showSetup();
    [[nodiscard]] bool showProblem();
    [[nodiscard]] bool waitUntilRead();
    /// The simulated jets as a file that a user may have, and the views of it.
    [[nodiscard]] bool showData();
    [[nodiscard]] bool showBoard();
    [[nodiscard]] bool showSearch();
    /// The other two charts beside the trials.
    [[nodiscard]] bool showCharts();
    /// Several networks of the front side by side, and all objectives at once.
    [[nodiscard]] bool showSeveral();
    /// The knee of the front, compressed as the study file says.
    [[nodiscard]] bool showCompress();
    /// The cheapest network of the front at its own precision, by Yosys; then the arrow it makes.
    [[nodiscard]] bool showSynthesize();
    [[nodiscard]] bool showCalibrate();
    /// Every scene of a small problem in its middle, and the end of a generation of the study.
    [[nodiscard]] bool showLearn();
    /// Pages that have no story of their own here, as they are now.
    [[nodiscard]] bool showOthers();
    [[nodiscard]] bool showHelp();

    QString m_folder;
    Appearance& m_appearance;
    QSize m_size;
    hardware::EnvironmentInUsePtr m_environment;
    QTemporaryDir m_private; ///< settings and study of the tour; gone afterwards
    MainWindow* m_window = nullptr;
    QStringList m_shown; ///< keys of pages
    QString m_problem;
};

} // namespace snac::studio
