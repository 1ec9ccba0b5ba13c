// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/widgets/lesson/lesson_steps.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace snac::studio {

/// The scene in front as a picture, PNG or SVG by the ending of its name; written aside and renamed.
[[nodiscard]] Result<> writeScene(const QString& file, const widgets::LessonSteps& lesson,
                                  const widgets::LessonLook& look, QSize size);

/// A step of a lesson, by scene.
struct LessonPlace
{
    int scene = 0;
    int step = 0;
};
/// All scenes, at most eight steps of each, evenly chosen. Leaves the lesson somewhere else.
[[nodiscard]] std::vector<LessonPlace> placesOf(widgets::LessonSteps& lesson);

/// All scenes as pictures with numbers, those of placesOf(), in a folder of
/// its own; one a turn of the event loop, so that the window goes on.
class LessonExport : public QObject
{
    Q_OBJECT

public:
    explicit LessonExport(QObject* parent = nullptr);

    /// Makes a folder `name` in `parent`, "name-2" where there is one already. Error where it cannot be made.
    [[nodiscard]] Result<> start(const QString& parent, const QString& name,
                                 const widgets::LessonSteps& lesson, const widgets::LessonLook& look,
                                 QSize size);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] QString folder() const { return m_folder; }

Q_SIGNALS:
    void finished(int pictures, const QString& problem); ///< `problem` empty: all of them

private:
    void writeNext();

    std::unique_ptr<widgets::LessonSteps> m_lesson;
    widgets::LessonLook m_look;
    QSize m_size;
    QString m_folder;
    std::vector<LessonPlace> m_items;
    std::size_t m_next = 0;
    QTimer m_timer;
};

} // namespace snac::studio
