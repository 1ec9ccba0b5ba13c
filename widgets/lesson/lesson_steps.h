// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_look.h"

#include <QObject>
#include <QRectF>
#include <QString>

#include <memory>

class QPainter;

namespace snac::widgets {

/// A lesson as a row of scenes of some steps each: what transport, frame and pictures in files need of it.
class LessonSteps : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isEmpty() const = 0;
    [[nodiscard]] virtual int sceneTotal() const = 0;
    [[nodiscard]] virtual int sceneIndex() const = 0;
    virtual void setSceneIndex(int index) = 0; ///< its first step; clamped
    [[nodiscard]] virtual QString titleOf(int index) const = 0;
    [[nodiscard]] virtual QString keyOf(int index) const = 0; ///< names widgets and files

    [[nodiscard]] virtual int step() const = 0;
    [[nodiscard]] virtual int stepCount() const = 0; ///< of the scene, 1 at least
    virtual void setStep(int step) = 0;              ///< clamped
    /// One step; beyond the ends into the scene after or before. False at the very end.
    bool goOn();
    bool goBack();
    [[nodiscard]] bool isAtStart() const { return sceneIndex() == 0 && step() == 0; }
    [[nodiscard]] bool isAtEnd() const
    {
        return sceneIndex() + 1 == sceneTotal() && step() + 1 >= stepCount();
    }

    [[nodiscard]] virtual QString headline() const = 0; ///< what happens at this step
    /// The picture of this step without motion.
    virtual void paint(QPainter& painter, const QRectF& area, const LessonLook& look) const = 0;
    /// Another one that shows the same, for pictures.
    [[nodiscard]] virtual std::unique_ptr<LessonSteps> copied() const = 0;

Q_SIGNALS:
    void changed(); ///< anything
};

/// The step as a picture in a file, PNG or SVG by its ending. False if it cannot be written.
[[nodiscard]] bool writeLessonPicture(const QString& file, const LessonSteps& lesson, const LessonLook& look,
                                      QSize size, double scale = 2.0);

} // namespace snac::widgets
