// Every path of the API, made of its description by `npm run client`. Not written by hand.

export interface paths {
    "/api/embeds/{boardId}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is new on an embedded board, as its picture shows it; waits for something to be new */
        get: operations["getEmbedsByBoardIdByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/embeds/{boardId}/{key}/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image of an embedded board */
        get: operations["getEmbedsByBoardIdByKeyAssetsByAssetId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/live.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the board as it is now, by an address that one of its hosts made */
        get: operations["getBoardsByBoardIdLivePng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End mail about boards for the person who got the link by mail; the body is ignored */
        post: operations["postUnsubscribeByToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards that you may enter, or those in your trash */
        get: operations["getBoards"];
        put?: never;
        /** Make a board, empty or from a template */
        post: operations["postBoards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One board */
        get: operations["getBoardsByBoardId"];
        put?: never;
        post?: never;
        /** Delete a board; its owner can restore it for 30 days. A board of the trash: delete it for ever */
        delete: operations["deleteBoardsByBoardId"];
        options?: never;
        head?: never;
        /** Rename a board, or move it: its owner, into a workspace, or out of one with null */
        patch: operations["patchBoardsByBoardId"];
        trace?: never;
    };
    "/api/boards/{boardId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted board back */
        post: operations["postBoardsByBoardIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A copy of a board with its cards, links and briefs, owned by you, in its workspace where you may */
        post: operations["postBoardsByBoardIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemas/board-1.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a board file, version 1 */
        get: operations["getSchemasBoard1Json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole board as a ZIP: its board file, its briefs with their earlier versions, its images */
        get: operations["getBoardsByBoardIdArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a board of a file: an archive, a board file, a PNG or SVG that carries one, or a drawing (.tldr, .excalidraw) */
        post: operations["postBoardsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/board-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a board’s file onto this board: images and briefs are added, its records are given back to be put down */
        post: operations["postBoardsByBoardIdBoardFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a board */
        get: operations["getBoardsByBoardIdThumbnail"];
        /** Replace the picture of a board */
        put: operations["putBoardsByBoardIdThumbnail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions of a board, a version and now, or another board and this one */
        get: operations["getBoardsByBoardIdVersionsCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a board, the newest first */
        get: operations["getBoardsByBoardIdVersions"];
        put?: never;
        /** Make a version of the board as it is now; the newest one where nothing has changed since */
        post: operations["postBoardsByBoardIdVersions"];
        /** Delete every version that holds a card, or words, for good: so that what was deleted from the board is gone */
        delete: operations["deleteBoardsByBoardIdVersions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a version for good */
        delete: operations["deleteBoardsByBoardIdVersionsByVersionId"];
        options?: never;
        head?: never;
        /** Name a version: it is kept until somebody deletes it */
        patch: operations["patchBoardsByBoardIdVersionsByVersionId"];
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The briefs of a version with their texts of then, without those that were removed since */
        get: operations["getBoardsByBoardIdVersionsByVersionIdBriefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the board back to a version (owner and facilitators), or only some cards with their links */
        post: operations["postBoardsByBoardIdVersionsByVersionIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version as a document of its own: gzip of a Yjs state (V2) */
        get: operations["getBoardsByBoardIdVersionsByVersionIdDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}/board-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version as a board file */
        get: operations["getBoardsByBoardIdVersionsByVersionIdBoardFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an image: PNG, JPEG, WebP, GIF or AVIF, which is encoded again without its metadata */
        post: operations["postBoardsByBoardIdAssets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/{assetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image of a board that you may read */
        get: operations["getAssetsByAssetId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The briefs of a board with their texts, the first one first */
        get: operations["getBoardsByBoardIdBriefs"];
        put?: never;
        /**
         * Import a brief: pasted text as JSON, or a text, Markdown, HTML, Word or PDF file as a form
         * @description With Accept: application/x-ndjson the answer is 200 and lines {progress}, then one {brief} or {problem}, and an Idempotency-Key does nothing. Ending the request ends the import.
         */
        post: operations["postBoardsByBoardIdBriefs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One brief */
        get: operations["getBoardsByBoardIdBriefsByBriefId"];
        put?: never;
        post?: never;
        /** Remove a brief; cards keep the words that they quote */
        delete: operations["deleteBoardsByBoardIdBriefsByBriefId"];
        options?: never;
        head?: never;
        /** Correct what is known of a brief, bring blocks back or set them aside, note that its changes are dealt with */
        patch: operations["patchBoardsByBoardIdBriefsByBriefId"];
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a brief, the newest first */
        get: operations["getBoardsByBoardIdBriefsByBriefIdRevisions"];
        put?: never;
        /** Replace a brief by another version; citations and marks are found again */
        post: operations["postBoardsByBoardIdBriefsByBriefIdRevisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An earlier version of a brief, or the newest */
        get: operations["getBoardsByBoardIdBriefsByBriefIdRevisionsByRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/revisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another version would do to the citations; nothing changes */
        post: operations["postBoardsByBoardIdBriefsByBriefIdRevisionsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What still stands since a brief was replaced: its cards by what became of their sentences, new passages */
        get: operations["getBoardsByBoardIdBriefsByBriefIdStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The marks in a brief, everyone’s */
        get: operations["getBoardsByBoardIdBriefsByBriefIdHighlights"];
        put?: never;
        /** Mark a passage, with or without a note */
        post: operations["postBoardsByBoardIdBriefsByBriefIdHighlights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a mark: one’s own; owner and facilitators any */
        delete: operations["deleteBoardsByBoardIdBriefsByBriefIdHighlightsByHighlightId"];
        options?: never;
        head?: never;
        /** Change the note of a mark of one’s own */
        patch: operations["patchBoardsByBoardIdBriefsByBriefIdHighlightsByHighlightId"];
        trace?: never;
    };
    "/api/boards/{boardId}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The threads of a board with their comments, the one answered last first */
        get: operations["getBoardsByBoardIdThreads"];
        put?: never;
        /** Begin a thread with its first comment */
        post: operations["postBoardsByBoardIdThreads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One thread with its comments */
        get: operations["getBoardsByBoardIdThreadsByThreadId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Resolve a thread, or open it again */
        patch: operations["patchBoardsByBoardIdThreadsByThreadId"];
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say up to which comment you have read; it never goes back */
        put: operations["putBoardsByBoardIdThreadsByThreadIdRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer in a thread */
        post: operations["postBoardsByBoardIdThreadsByThreadIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a comment: one’s own; owner and facilitators any. Without a comment left the thread goes, too */
        delete: operations["deleteBoardsByBoardIdThreadsByThreadIdCommentsByCommentId"];
        options?: never;
        head?: never;
        /** Change the words of a comment of one’s own */
        patch: operations["patchBoardsByBoardIdThreadsByThreadIdCommentsByCommentId"];
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** React to a comment */
        put: operations["putBoardsByBoardIdThreadsByThreadIdCommentsByCommentIdReactionsByKind"];
        post?: never;
        /** Take a reaction of one’s own back */
        delete: operations["deleteBoardsByBoardIdThreadsByThreadIdCommentsByCommentIdReactionsByKind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened on a board: the first first after an event, or the newest first */
        get: operations["getBoardsByBoardIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for you on all boards, the newest first */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read entries of your inbox */
        post: operations["postInboxRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you want to hear of a board and its threads */
        get: operations["getBoardsByBoardIdFollow"];
        /** Follow a board or mute it */
        put: operations["putBoardsByBoardIdFollow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/threads/{threadId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a thread or mute it, whatever you chose for its board */
        put: operations["putBoardsByBoardIdThreadsByThreadIdFollow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server’s time */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session that runs on a board */
        get: operations["getBoardsByBoardIdSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions of a board, the newest first */
        get: operations["getBoardsByBoardIdSessions"];
        put?: never;
        /** Plan a session */
        post: operations["postBoardsByBoardIdSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions/{sessionId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit the plan of a session, or run it
         * @description A change that finds itself done is no mistake: `go` leaves the step `from` and does nothing where another one is on. `invite` makes a new join code, and the old one opens nothing any more.
         */
        post: operations["postBoardsByBoardIdSessionsBySessionIdChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a session that isn’t running */
        delete: operations["deleteBoardsByBoardIdSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session/here": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that you are in the running session
         * @description Where none runs any more, nobody is in.
         */
        put: operations["putBoardsByBoardIdSessionHere"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Raise or lower your hand */
        put: operations["putBoardsByBoardIdSessionHand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session/hands/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lower somebody’s hand */
        delete: operations["deleteBoardsByBoardIdSessionHandsByUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that you are done with a step, or not yet
         * @description A step that is over by now is no mistake: nothing changes.
         */
        put: operations["putBoardsByBoardIdSessionDone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/session/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a reaction to everybody for a moment */
        post: operations["postBoardsByBoardIdSessionReactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions/{sessionId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes of a session: as they stay once it is closed; so far while it runs, for people who may run it */
        get: operations["getBoardsByBoardIdSessionsBySessionIdMinutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded sessions of a board that are over, the newest first */
        get: operations["getBoardsByBoardIdRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions/{sessionId}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in a recorded session, and when its board was kept */
        get: operations["getBoardsByBoardIdSessionsBySessionIdRecording"];
        put?: never;
        post?: never;
        /** Delete the recording of a session */
        delete: operations["deleteBoardsByBoardIdSessionsBySessionIdRecording"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/sessions/{sessionId}/recording/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** States of the board, from the whole one at or before `seq` to the next whole one */
        get: operations["getBoardsByBoardIdSessionsBySessionIdRecordingStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has changed on a board since you were last there, without the cards that you made */
        get: operations["getBoardsByBoardIdNews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/news/looked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have looked at changes of a board: they are no news to you any more */
        post: operations["postBoardsByBoardIdNewsLooked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds of a board without their results, the newest first */
        get: operations["getBoardsByBoardIdRounds"];
        put?: never;
        /** Open a round, of the step that is on or outside sessions */
        post: operations["postBoardsByBoardIdRounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round, with what came out where it is shown */
        get: operations["getBoardsByBoardIdRoundsByRoundId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End casting and show everybody what came out; shown once, it stays as it is */
        post: operations["postBoardsByBoardIdRoundsByRoundIdShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/projector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take the result of a round off the projector, or put it back */
        put: operations["putBoardsByBoardIdRoundsByRoundIdProjector"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what was agreed on after a scoring onto its card */
        post: operations["postBoardsByBoardIdRoundsByRoundIdAgreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/agreements/undisputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the medians that nobody disputes onto their cards
         * @description A card is undisputed where each field was rated by two people or more, at most one step apart, with a whole number as the median. With `others` the medians of all other cards are written, too; it says which step a median between two steps becomes. What was agreed on before stays.
         */
        post: operations["postBoardsByBoardIdRoundsByRoundIdAgreementsUndisputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/agreements/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back medians that were agreed on at once; the cards get the values from before */
        post: operations["postBoardsByBoardIdRoundsByRoundIdAgreementsTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own ballot; null before it is cast, and once an anonymous round is shown */
        get: operations["getBoardsByBoardIdRoundsByRoundIdBallot"];
        /** Cast a ballot, the whole of it, instead of the one before */
        put: operations["putBoardsByBoardIdRoundsByRoundIdBallot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own drafts in a round, in the order in which they were written */
        get: operations["getBoardsByBoardIdRoundsByRoundIdDrafts"];
        put?: never;
        /** Write a card that nobody else sees before the round is shown */
        post: operations["postBoardsByBoardIdRoundsByRoundIdDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a draft of one’s own away */
        delete: operations["deleteBoardsByBoardIdRoundsByRoundIdDraftsByDraftId"];
        options?: never;
        head?: never;
        /** Change a draft of one’s own */
        patch: operations["patchBoardsByBoardIdRoundsByRoundIdDraftsByDraftId"];
        trace?: never;
    };
    "/api/boards/{boardId}/rounds/{roundId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the cards that a round has shown off the board, so that they can be shown again
         * @description Where people have changed some of them since, it takes nothing back before it is asked `evenChanged`.
         */
        post: operations["postBoardsByBoardIdRoundsByRoundIdTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Passages that rules suggest as cards, by their wording; suggestions, not facts */
        get: operations["getBoardsByBoardIdBriefsByBriefIdCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/briefs/{briefId}/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of dismissed candidates */
        get: operations["getBoardsByBoardIdBriefsByBriefIdDismissals"];
        put?: never;
        /** Dismiss candidates, for everybody on the board */
        post: operations["postBoardsByBoardIdBriefsByBriefIdDismissals"];
        /** Bring dismissed candidates back */
        delete: operations["deleteBoardsByBoardIdBriefsByBriefIdDismissals"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards of a board, by their references; some of them by filters, which all must fit */
        get: operations["getBoardsByBoardIdCards"];
        put?: never;
        /** Add a card; it lands in the first zone that takes its kind */
        post: operations["postBoardsByBoardIdCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/cards/{cardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One card */
        get: operations["getBoardsByBoardIdCardsByCardId"];
        put?: never;
        post?: never;
        /** Remove a card and the links that join it */
        delete: operations["deleteBoardsByBoardIdCardsByCardId"];
        options?: never;
        head?: never;
        /** Change a card; a field that is null loses its value */
        patch: operations["patchBoardsByBoardIdCardsByCardId"];
        trace?: never;
    };
    "/api/my/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards that you own on all boards, as they were a few seconds ago; the first that is due comes first */
        get: operations["getMyCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links of a board */
        get: operations["getBoardsByBoardIdLinks"];
        put?: never;
        /** Link two cards, named by id or reference */
        post: operations["postBoardsByBoardIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a link; the cards that it joins stay */
        delete: operations["deleteBoardsByBoardIdLinksByLinkId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a board still lacks, who treats what, levels before and after, wind tunnel and cross-impact */
        get: operations["getBoardsByBoardIdCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards of a board as a table: JSON, CSV (RFC 4180, safe from formulas), Markdown, XLSX (a sheet a kind, links, sources, scales), or its scored risks after NIST IR 8286 Rev. 1 (409 where none is scored) */
        get: operations["getBoardsByBoardIdRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/register/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a workbook (.xlsx, .ods) as sheets of texts to make cards of; nothing of it is kept
         * @description Formulas give their stored values, days are ISO dates, percentages have their sign, merged texts go down into their rows, and empty rows are left out. A sheet with more than 2000 rows is cut.
         */
        post: operations["postBoardsByBoardIdRegisterSheets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as a report in Markdown or Word: figures, the matrix, risks by level with what treats them, what is not covered, numbered sources */
        get: operations["getBoardsByBoardIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note in the audit log that the board was taken away as a picture, or as data, that a page made by itself */
        post: operations["postBoardsByBoardIdExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A board, a frame or some shapes as PNG, JPEG, WebP, SVG or PDF, all frames as a ZIP, the board file as JSON, or the board as slides */
        get: operations["getBoardsByBoardIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/versions/{versionId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version, a frame or some shapes of it as PNG, JPEG, WebP, SVG or PDF, or all frames as a ZIP */
        get: operations["getBoardsByBoardIdVersionsByVersionIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/font-subsets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Parts of this server’s font faces, with the letters that a picture needs, as WOFF2 */
        post: operations["postFontSubsets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/embed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a board is shown outside of this server */
        get: operations["getBoardsByBoardIdEmbed"];
        /** Switch the page for frames of other sites on or off; what is open closes at once */
        put: operations["putBoardsByBoardIdEmbed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/embed/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the page another address; the old one shows nothing any more */
        post: operations["postBoardsByBoardIdEmbedRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/live-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the address of a picture that always shows the board, or a page or frame of it, as it is now */
        post: operations["postBoardsByBoardIdLiveImages"];
        /** End every address of a live picture of this board */
        delete: operations["deleteBoardsByBoardIdLiveImages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exports that the server makes of a board by itself */
        get: operations["getBoardsByBoardIdSchedules"];
        put?: never;
        /** Have a board exported at an hour of the day, to a folder of the server or to a webhook */
        post: operations["postBoardsByBoardIdSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/schedules/{scheduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an export; files that it has written stay */
        delete: operations["deleteBoardsByBoardIdSchedulesByScheduleId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/schedules/{scheduleId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run an export now, beside its hours; what came of it is in the list soon */
        post: operations["postBoardsByBoardIdSchedulesByScheduleIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses that get the events of a board */
        get: operations["getBoardsByBoardIdWebhooks"];
        put?: never;
        /** Have the events of a board sent to an address from now on */
        post: operations["postBoardsByBoardIdWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a webhook with its log */
        delete: operations["deleteBoardsByBoardIdWebhooksByWebhookId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a webhook go on at once, where it stopped or after an event, which sends later ones once more */
        post: operations["postBoardsByBoardIdWebhooksByWebhookIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook a message of the type webhook.test, and tell what came of it */
        post: operations["postBoardsByBoardIdWebhooksByWebhookIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook and what came of it, the newest first */
        get: operations["getBoardsByBoardIdWebhooksByWebhookIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/webhooks/{webhookId}/deliveries/{eventId}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook one event again under the same id, and tell what came of it */
        post: operations["postBoardsByBoardIdWebhooksByWebhookIdDeliveriesByEventIdAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invite links of a board, the newest first */
        get: operations["getBoardsByBoardIdInvites"];
        put?: never;
        /** Make an invite link; its token is shown only in this answer */
        post: operations["postBoardsByBoardIdInvites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invite link, and who came in by it and is still a member */
        get: operations["getBoardsByBoardIdInvitesByInviteId"];
        put?: never;
        post?: never;
        /** Revoke an invite link; those who came in by it lose their access */
        delete: operations["deleteBoardsByBoardIdInvitesByInviteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a board */
        get: operations["getBoardsByBoardIdMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member; with your own id, leave the board, which everybody may but its owner */
        delete: operations["deleteBoardsByBoardIdMembersByUserId"];
        options?: never;
        head?: never;
        /** Change a member’s role; the role owner hands the board over, which only its owner may */
        patch: operations["patchBoardsByBoardIdMembersByUserId"];
        trace?: never;
    };
    "/api/reachable-at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where other devices open this server */
        get: operations["getReachableAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invite link opens, before anybody joins by it */
        post: operations["postJoinPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a board or a workspace by an invite link; signs a visitor in where nobody is signed in */
        post: operations["postJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspaces that you are in, by name */
        get: operations["getWorkspaces"];
        put?: never;
        /** Make a workspace; you own it */
        post: operations["postWorkspaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspaces/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workspace */
        get: operations["getWorkspacesByWorkspaceId"];
        put?: never;
        post?: never;
        /** Delete a workspace; its boards go to their owners, or to the trash */
        delete: operations["deleteWorkspacesByWorkspaceId"];
        options?: never;
        head?: never;
        /** Rename a workspace */
        patch: operations["patchWorkspacesByWorkspaceId"];
        trace?: never;
    };
    "/api/workspaces/{workspaceId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a workspace, the first to come first */
        get: operations["getWorkspacesByWorkspaceIdMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspaces/{workspaceId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member, which its owners can, or leave it yourself */
        delete: operations["deleteWorkspacesByWorkspaceIdMembersByUserId"];
        options?: never;
        head?: never;
        /** Change the role of a member; it holds on all boards of the workspace at once */
        patch: operations["patchWorkspacesByWorkspaceIdMembersByUserId"];
        trace?: never;
    };
    "/api/workspaces/{workspaceId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links into a workspace, the newest first */
        get: operations["getWorkspacesByWorkspaceIdInvites"];
        put?: never;
        /** Make a link into a workspace; its token is shown only in this answer */
        post: operations["postWorkspacesByWorkspaceIdInvites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspaces/{workspaceId}/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a link; those who came in by it lose the workspace */
        delete: operations["deleteWorkspacesByWorkspaceIdInvitesByInviteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates, built-in ones, yours and those of your workspaces, in the order to offer them */
        get: operations["getTemplates"];
        put?: never;
        /** Save a board as a template, for you or for a workspace, with the plan of its newest session if you may run sessions. Images and citations are left out */
        post: operations["postTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a template of yours or of a workspace; boards that were made from it stay */
        delete: operations["deleteTemplatesByTemplateId"];
        options?: never;
        head?: never;
        /** Rename a template of yours or of a workspace, or change its description */
        patch: operations["patchTemplatesByTemplateId"];
        trace?: never;
    };
    "/api/sign-in-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people can come in */
        get: operations["getSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account and sign in; a visitor becomes it, and keeps every board */
        post: operations["postAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first admin with the token that the server printed */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /** Delete your account; each board that is yours alone is handed over or deleted, as you say */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /** Change your name */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, the last used first */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here too */
        delete: operations["deleteMeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one device out; its open boards close */
        delete: operations["deleteMeSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you have mail about your boards */
        get: operations["getMeMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose when you get mail about your boards, and in which language */
        patch: operations["patchMeMail"];
        trace?: never;
    };
    "/api/me/mail/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link mailed that confirms your address */
        post: operations["postMeMailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an address by the token of the mail that went there */
        post: operations["postVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that this server keeps about you, as a file of JSON; needs a session */
        get: operations["getMeData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/owned-boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards that nobody but you owns */
        get: operations["getMeOwnedBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API tokens, the newest first */
        get: operations["getMeTokens"];
        put?: never;
        /** Make an API token; it is shown only in this answer */
        post: operations["postMeTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token; the sockets that it opened close */
        delete: operations["deleteMeTokensByTokenId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of this server, the newest first */
        get: operations["getAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a person; each board and workspace that is theirs alone is handed over or deleted, as you say */
        delete: operations["deleteAdminUsersByUserId"];
        options?: never;
        head?: never;
        /** Disable or enable an account, make it an admin or take that away */
        patch: operations["patchAdminUsersByUserId"];
        trace?: never;
    };
    "/api/admin/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspaces of this server with the room that their boards take, the largest first */
        get: operations["getAdminWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards of this server with their sizes, the largest first */
        get: operations["getAdminBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail somebody a link for a new password; a server that sends no mail answers with the link instead */
        post: operations["postAdminUsersByUserIdPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all sign-ins of a person; API tokens go on, and a visitor has no other way back */
        delete: operations["deleteAdminUsersByUserIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}/estate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards and workspaces that nobody but this person owns */
        get: operations["getAdminUsersByUserIdEstate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links to accounts, the newest first; withdrawn ones are not among them */
        get: operations["getAdminInvites"];
        put?: never;
        /** Make a link that leads to an account; its token is shown only in this answer */
        post: operations["postAdminInvites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invites/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite people by mail, each with a link of their own; where no mail went out, the answer has the link */
        post: operations["postAdminInvitesMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a link to an account; accounts that were made by it stay */
        delete: operations["deleteAdminInvitesByInviteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Version, health, storage, connections and limits of this server */
        get: operations["getAdminServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log, the newest entries first */
        get: operations["getAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log as CSV (RFC 4180, safe from formulas), the newest entries first; noted in the log itself */
        get: operations["getAdminAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings that the server was started with, and where each comes from; no secret is among them */
        get: operations["getAdminSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail to yourself, and read what the mail server said */
        post: operations["postAdminMailTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the server calls itself and looks like; null for what is ours */
        get: operations["getAdminBranding"];
        /** Change what the server calls itself and looks like */
        put: operations["putAdminBranding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branding/logos/{theme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server’s logo for a theme */
        get: operations["getBrandingLogosByTheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/branding/logos/{theme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the server a logo: PNG, JPEG, WebP, GIF or AVIF, which is encoded again without its metadata */
        put: operations["putAdminBrandingLogosByTheme"];
        post?: never;
        /** Take the logo of a theme away */
        delete: operations["deleteAdminBrandingLogosByTheme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/examination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look the server over: what is wrong, and what fills the words about it. Nothing is changed */
        get: operations["getAdminExamination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @example urn:foreboard:problem:not-found */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "bad-request" | "not-signed-in" | "forbidden" | "foreign-origin" | "not-found" | "method-not-allowed" | "board-deleted" | "invite-used-up" | "invite-expired" | "invite-revoked" | "weak-password" | "conflict" | "precondition-failed" | "key-reused" | "round-over" | "step-over" | "own-drafts-full" | "drafts-full" | "draft-gone" | "epoch-changed" | "link-not-allowed" | "too-large" | "unsupported-image" | "unsupported-brief" | "unreadable-brief" | "protected-brief" | "scanned-brief" | "heavy-brief" | "unsupported-table" | "unreadable-table" | "protected-table" | "heavy-table" | "unreadable-board" | "storage-full" | "workspace-full" | "malformed" | "client-too-old" | "upgrade-required" | "too-many" | "busy" | "too-slow" | "server-too-old" | "renderer-missing" | "internal";
            /** @description What happened and what to do, as a sentence. */
            detail: string;
            /** @description Of a failure of the server: the answer’s X-Request-Id, under which the log has it. */
            requestId?: string;
            /** @description Where the input is wrong, such as fields.due. */
            path?: string;
        };
        BoardListItem: {
            id: string;
            title: string;
            /** @enum {string} */
            role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
            /** @description The workspace that it belongs to */
            workspaceId: string | null;
            epoch: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
            people: {
                id: string;
                name: string;
                color: string;
                online: boolean;
            }[];
            thumbnailUrl: string | null;
            /** @description The session that runs, or the last that was held and has minutes, rehearsals aside */
            session: {
                id: string;
                /** @enum {string} */
                state: "running" | "held";
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                startedAt: string;
            } | null;
            /**
             * Format: date-time
             * @description For boards of the trash: until when
             * @example 2026-01-31T09:30:00.000Z
             */
            restorableUntil: string | null;
        };
        Board: {
            id: string;
            title: string;
            /** @description Nobody has named it: the title is Foreboard’s or the template’s */
            isUnnamed: boolean;
            /** @enum {string} */
            role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
            /** @description The workspace that it belongs to */
            workspaceId: string | null;
            url: string;
            epoch: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
            people: {
                id: string;
                name: string;
                color: string;
                online: boolean;
            }[];
        };
        Comparison: {
            title: [
                string,
                string
            ] | null;
            cards: {
                added: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    place: {
                        pageId: string;
                        page: string;
                        /** @description The zone or matrix; empty where it lies free */
                        holderId: string;
                        holder: string;
                        at: {
                            x: number;
                            y: number;
                            w: number;
                            h: number;
                        };
                    };
                    /** @description The current level before and after */
                    levels: [
                        "low" | "medium" | "high" | "very-high" | null,
                        "low" | "medium" | "high" | "very-high" | null
                    ];
                    /** @description Ids of its makers and owners */
                    people: string[];
                    /** @description Its owners before and after; without an id where they are words alone */
                    owners: {
                        name: string;
                        userId: string | null;
                    }[];
                }[];
                removed: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    place: {
                        pageId: string;
                        page: string;
                        /** @description The zone or matrix; empty where it lies free */
                        holderId: string;
                        holder: string;
                        at: {
                            x: number;
                            y: number;
                            w: number;
                            h: number;
                        };
                    };
                    /** @description The current level before and after */
                    levels: [
                        "low" | "medium" | "high" | "very-high" | null,
                        "low" | "medium" | "high" | "very-high" | null
                    ];
                    /** @description Ids of its makers and owners */
                    people: string[];
                    /** @description Its owners before and after; without an id where they are words alone */
                    owners: {
                        name: string;
                        userId: string | null;
                    }[];
                }[];
                changed: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    place: {
                        pageId: string;
                        page: string;
                        /** @description The zone or matrix; empty where it lies free */
                        holderId: string;
                        holder: string;
                        at: {
                            x: number;
                            y: number;
                            w: number;
                            h: number;
                        };
                    };
                    /** @description The current level before and after */
                    levels: [
                        "low" | "medium" | "high" | "very-high" | null,
                        "low" | "medium" | "high" | "very-high" | null
                    ];
                    /** @description Ids of its makers and owners */
                    people: string[];
                    /** @description Its owners before and after; without an id where they are words alone */
                    owners: {
                        name: string;
                        userId: string | null;
                    }[];
                }[];
            };
            links: {
                added: {
                    linkId: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    from: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    to: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                removed: {
                    linkId: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    from: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    to: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                changed: {
                    linkId: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    from: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    to: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
            };
            matrices: {
                added: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                removed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                changed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
            };
            zones: {
                added: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                removed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                changed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
            };
            pages: {
                added: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                removed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
                changed: {
                    id: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                }[];
            };
            criteria: ("likelihood" | "impact" | "uncertainty" | "levels" | "levelWords" | "palette" | "tolerance" | "categories" | "addressees" | "effort" | "timeBands" | "horizon" | "quoteCap")[];
            briefs: {
                added: {
                    briefId: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    /** @description null where the text is the same or not known any more */
                    sentences: {
                        added: number;
                        removed: number;
                        changed: number;
                        moved: number;
                    } | null;
                }[];
                removed: {
                    briefId: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    /** @description null where the text is the same or not known any more */
                    sentences: {
                        added: number;
                        removed: number;
                        changed: number;
                        moved: number;
                    } | null;
                }[];
                changed: {
                    briefId: string;
                    title: string;
                    /** @description Each value that differs, before and after */
                    fields: {
                        [key: string]: [
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null,
                            string | number | string[] | {
                                id: string;
                                briefId: string;
                                quote: string;
                                state: string;
                            }[] | null
                        ];
                    };
                    /** @description null where the text is the same or not known any more */
                    sentences: {
                        added: number;
                        removed: number;
                        changed: number;
                        moved: number;
                    } | null;
                }[];
            };
            /** @description All other shapes, counted */
            drawings: {
                added: number;
                removed: number;
                changed: number;
            };
            /** @example 3 risks moved up, REC-004 is now completed */
            summary: string;
        };
        Version: {
            id: string;
            /** @description null: nobody has named it */
            name: string | null;
            /**
             * @description Why it was made; `named`: somebody made or kept it
             * @enum {string}
             */
            kind: "named" | "rest" | "hourly" | "session-start" | "session-end" | "before-restore" | "before-import" | "before-brief";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            /** @description null: the server by itself, or somebody who is gone */
            by: {
                id: string;
                name: string;
            } | null;
            cards: number;
        };
        Brief: {
            id: string;
            title: string;
            sourceUrl: string | null;
            metadata: {
                authors: string[];
                centers: string[];
                collections: string[];
                programs: string[];
                projects: string[];
                regions: string[];
                topics: string[];
                type: string;
                date: string;
                language: string;
                publisher: string;
                rights: string;
            };
            text: string;
            /** @description What one reads */
            blocks: {
                id: string;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "list-item" | "table-row" | "footnote" | "metadata";
                /** @description Of a heading 1 to 6, of a list item its depth from 0, of a table’s row 0 for its head */
                level?: number;
                start: number;
                end: number;
            }[];
            /** @description What was set aside, with the reason */
            removed: {
                blockId: string;
                start: number;
                end: number;
                text: string;
                /** @enum {string} */
                reason: "metadata" | "promotion" | "credit" | "author-note" | "disclaimer" | "teaser" | "project-note" | "navigation" | "cookie-notice" | "share-bar" | "sign-up" | "comments" | "page-margin" | "contents" | "by-hand";
            }[];
            warnings: {
                /** @enum {string} */
                code: "list-missing" | "metadata-broken";
                blockId: string;
                message: string;
            }[];
            /**
             * @description What it was read from
             * @enum {string}
             */
            format: "text" | "markdown" | "html" | "docx" | "pdf";
            /** @description Where each page begins, in code points; null where the source has no pages */
            pages: number[] | null;
            /** @description Rises with every replaced version; send it as If-Match */
            revision: number;
            /** @description The revision up to which its changes under cards are dealt with; 0 for none */
            settledRevision: number;
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        Asset: {
            id: string;
            /** @description What an asset record of the board may have as its `src` */
            url: string;
            mimeType: string;
            widthPx: number;
            heightPx: number;
            byteLength: number;
            isAnimated: boolean;
        };
        Highlight: {
            id: string;
            briefId: string;
            quote: string;
            prefix: string;
            suffix: string;
            /** @description Code points over the brief’s text */
            start: number;
            end: number;
            /** @enum {string} */
            state: "anchored" | "moved" | "orphan";
            note: string;
            author: {
                id: string;
                name: string;
                color: string;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
        };
        Thread: {
            id: string;
            anchor: components["schemas"]["ThreadAnchor"];
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            resolvedAt: string | null;
            resolvedBy: components["schemas"]["ThreadPerson"];
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            lastAt: string;
            /** @description Comments of others that you have not read */
            unread: number;
            comments: components["schemas"]["Comment"][];
        };
        ThreadAnchor: {
            /** @enum {string} */
            kind: "card" | "link" | "zone" | "matrix";
            id: string;
            /**
             * @description What it was called when the thread was begun
             * @example R-012
             */
            wasRef: string;
            wasTitle: string;
        } | {
            /** @enum {string} */
            kind: "passage";
            briefId: string;
            quote: string;
            prefix: string;
            suffix: string;
            /** @description Code points over the brief’s text */
            start: number;
            end: number;
            /** @enum {string} */
            state: "anchored" | "moved" | "orphan";
            /**
             * @description What it was called when the thread was begun
             * @example R-012
             */
            wasRef: string;
            wasTitle: string;
        } | {
            /** @enum {string} */
            kind: "board";
        };
        ThreadPerson: {
            /** @description Null for somebody whose comment came with a file */
            id: string | null;
            /** @description Empty if the account is gone */
            name: string;
            color: string;
        } | null;
        Comment: {
            id: string;
            /** @description Its place in the thread, from 1 */
            n: number;
            author: components["schemas"]["ThreadPerson"];
            text: string;
            mentions: components["schemas"]["ThreadPerson"][];
            reactions: {
                /** @enum {string} */
                kind: "agree" | "thanks" | "look" | "question";
                count: number;
                isMine: boolean;
            }[];
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            editedAt: string | null;
            /** @description Its words are gone; the entry keeps its place */
            isRemoved: boolean;
        };
        BoardEvent: {
            id: number;
            /** @enum {string} */
            kind: "thread-made" | "comment-made" | "thread-resolved" | "thread-reopened" | "comment-removed" | "cards-changed" | "session-started" | "session-ended" | "round-shown" | "round-closed" | "brief-added" | "brief-replaced" | "brief-removed" | "member-joined" | "role-changed" | "member-removed" | "board-renamed" | "board-restored" | "version-restored";
            actor: components["schemas"]["ThreadPerson"] & unknown;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            threadId?: string;
            /** @description Null for the whole thread */
            commentId?: string | null;
            sessionId?: string;
            roundId?: string;
            briefId?: string;
            versionId?: string;
            user?: components["schemas"]["ThreadPerson"] & unknown;
            /** @description Cards that were made, changed or removed; missing where they are more than 200 */
            cardIds?: string[];
        };
        InboxItem: {
            id: string;
            /** @enum {string} */
            kind: "mention" | "reply" | "assigned" | "due" | "review" | "invited" | "session-ended";
            /** @description The id of the thread, card, session or board */
            subject: string;
            board: {
                id: string;
                title: string;
            };
            /** @description How often it happened since it was last read */
            count: number;
            /** @description Who did it, the last one first */
            people: components["schemas"]["ThreadPerson"][];
            anchor: components["schemas"]["ThreadAnchor"] & unknown;
            /** @description The beginning of the last comment, or the title of a session */
            text: string;
            textIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            /**
             * @description Of a card
             * @example R-012
             */
            ref: string;
            /**
             * @description The day of a date
             * @example 2026-12-01
             */
            on: string | null;
            /**
             * @description Of an invitation
             * @enum {string|null}
             */
            role: "owner" | "facilitator" | "editor" | "commenter" | "viewer" | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            lastAt: string;
            isRead: boolean;
        };
        Follows: {
            /**
             * @description For the board; null where you chose nothing
             * @enum {string|null}
             */
            level: "all" | "mine" | "none" | null;
            /** @description For threads, by id, where you chose otherwise */
            threads: {
                [key: string]: "all" | "mine" | "none";
            };
        };
        LiveSession: {
            id: string;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            steps: components["schemas"]["SessionStep"][];
            course: {
                /** @enum {string} */
                kind: "planned";
            } | {
                /** @enum {string} */
                kind: "running";
                /** @description Milliseconds since 1970 on the server’s clock */
                startedAt: number;
                startedById: string;
                stepId: string;
                timer: {
                    /** @enum {string} */
                    kind: "running";
                    /** @description Milliseconds since 1970 on the server’s clock */
                    endsAt: number;
                } | {
                    /** @enum {string} */
                    kind: "paused";
                    remainingMs: number;
                } | null;
                /** @description What everybody is asked to look at */
                attention: {
                    /** @enum {string} */
                    kind: "follow";
                    userId: string;
                    /** @description Milliseconds since 1970 on the server’s clock */
                    at: number;
                } | {
                    /** @enum {string} */
                    kind: "card";
                    shapeId: string;
                    /** @description Milliseconds since 1970 on the server’s clock */
                    at: number;
                } | null;
            } | {
                /** @enum {string} */
                kind: "closed";
                /** @description Milliseconds since 1970 on the server’s clock */
                startedAt: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                closedAt: number;
            };
            visits: {
                stepId: string;
                title: string;
                /** @description The title in each language: readers see theirs as long as the title is one of these */
                titleIn?: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                plannedMinutes?: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                startedAt: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                endedAt: number | null;
                /** @description The timer as it stood when the step ended */
                timer?: {
                    /** @enum {string} */
                    kind: "running";
                    /** @description Milliseconds since 1970 on the server’s clock */
                    endsAt: number;
                } | {
                    /** @enum {string} */
                    kind: "paused";
                    remainingMs: number;
                };
            }[];
            revision: number;
            /** @description Whether the session is recorded, so that it can be played back; absent: it never was */
            recording?: {
                isOn: boolean;
                /** @description It ended because there was no room left */
                isFull?: boolean;
                /** @description When the board was kept; null: since then */
                spans: {
                    /** @description Milliseconds since 1970 on the server’s clock */
                    from: number;
                    /** @description Milliseconds since 1970 on the server’s clock */
                    to: number | null;
                }[];
            };
            /** @description What people type to join it; null where nobody can join, and for people who may not invite others */
            joinCode: string | null;
        } | null;
        SessionStep: {
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            ask: string;
            /** @description As titleIn */
            askIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            /** @description 0: no timer */
            minutes: number;
            /** @description The shape where it happens */
            placeId: string | null;
            /**
             * @description The view of the board that it is about instead of a shape; null or absent: the canvas
             * @enum {string|null}
             */
            view?: "register" | "gaps" | "traceability" | "tunnel" | "cross-impact" | null;
            /**
             * @description What people may do who don’t run the board
             * @enum {string}
             */
            rights: "edit" | "comment" | "look";
            /** @enum {string} */
            ends: "by-hand" | "with-the-timer";
            /** @description Everybody’s screen goes to the place or the view when the step begins */
            gathers: boolean;
            activity: components["schemas"]["Activity"];
            id: string;
        };
        Activity: {
            /** @enum {string} */
            kind: "write";
            /** @enum {string} */
            cardKind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
            /** @description Announced with the activity; stays as it is in an open round */
            isAnonymous: boolean;
        } | {
            /** @enum {string} */
            kind: "vote";
            dots: number;
            mostPerCard: number;
            cardKinds: ("risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question")[];
            /** @description Announced with the activity; stays as it is in an open round */
            isAnonymous: boolean;
        } | {
            /** @enum {string} */
            kind: "score";
            /** @enum {string} */
            cardKind: "risk" | "opportunity" | "recommendation" | "driver";
            /** @description Announced with the activity; stays as it is in an open round */
            isAnonymous: boolean;
        } | null;
        /** @description The one that ended last; null where none has, and while one runs */
        EndedSession: {
            id: string;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            /** @description Milliseconds since 1970 on the server’s clock */
            startedAt: number;
            /** @description Milliseconds since 1970 on the server’s clock */
            endedAt: number;
        } | null;
        Session: components["schemas"]["LiveSession"] & {
            isRehearsal: boolean;
        };
        SessionPeople: {
            /** @description In the order in which they were raised */
            hands: {
                id: string;
                name: string;
            }[];
            /** @description Those of them who said that they are done with the step that is on */
            done: number;
            /** @description Who has joined and may take part, without those who run the session */
            people: number;
            mine: {
                isHandUp: boolean;
                /** @description With the step that is on */
                isDone: boolean;
            };
        };
        Minutes: {
            /** @enum {number} */
            version: 1;
            id: string;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            board: {
                id: string;
                title: string;
            };
            /** @description Milliseconds since 1970 on the server’s clock */
            startedAt: number;
            /** @description null while it runs: the minutes so far */
            endedAt: number | null;
            steps: {
                title: string;
                /** @description The title in each language: readers see theirs as long as the title is one of these */
                titleIn?: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                /** @description Milliseconds since 1970 on the server’s clock */
                startedAt: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                endedAt: number | null;
                plannedMinutes: number | null;
                /**
                 * @description The session came back to this step
                 * @enum {boolean}
                 */
                isAgain?: true;
            }[];
            people: {
                id: string;
                name: string | null;
                /** @description Milliseconds since 1970 on the server’s clock */
                joinedAt: number;
            }[];
            /** @description Those without a sessionId were opened beside it, up to twelve hours before it began */
            rounds: components["schemas"]["MinutesRound"][];
            /** @description Since it began; null for a session that began before boards were noted */
            changes: {
                made: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    /** @description null where nobody is named */
                    byId: string | null;
                    /**
                     * @description Its current level at the end
                     * @enum {string|null}
                     */
                    level: "low" | "medium" | "high" | "very-high" | null;
                }[];
                removed: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                }[];
                renamed: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    was: string;
                }[];
                moved: {
                    cardId: string;
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    ref: string;
                    title: string;
                    /**
                     * @description The title was cut inside a clause: people see it with an ellipsis
                     * @enum {boolean}
                     */
                    isCut?: true;
                    fields: {
                        field: string;
                        /** @description null: not set */
                        from: string | number | null;
                        /** @description null: not set */
                        to: string | number | null;
                    }[];
                    levels: {
                        /** @enum {string} */
                        assessment: "inherent" | "current" | "residual";
                        /** @enum {string|null} */
                        from: "low" | "medium" | "high" | "very-high" | null;
                        /** @enum {string|null} */
                        to: "low" | "medium" | "high" | "very-high" | null;
                    }[];
                }[];
                linked: {
                    linkId: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    from: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    to: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                }[];
                unlinked: {
                    linkId: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    from: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                    to: {
                        cardId: string;
                        /** @enum {string} */
                        kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                        ref: string;
                        title: string;
                        /**
                         * @description The title was cut inside a clause: people see it with an ellipsis
                         * @enum {boolean}
                         */
                        isCut?: true;
                    };
                }[];
            } | null;
            /** @description Cards that got an owner or a due day since it began */
            tasks: {
                cardId: string;
                /** @enum {string} */
                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                ref: string;
                title: string;
                /**
                 * @description The title was cut inside a clause: people see it with an ellipsis
                 * @enum {boolean}
                 */
                isCut?: true;
                owner: string | null;
                due: string | null;
            }[];
            /** @description Those that the rounds speak of */
            cards: {
                cardId: string;
                /** @enum {string} */
                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                ref: string;
                title: string;
                /**
                 * @description The title was cut inside a clause: people see it with an ellipsis
                 * @enum {boolean}
                 */
                isCut?: true;
            }[];
            /** @description Of people whom rounds and changes name, by id */
            names: {
                [key: string]: string;
            };
            wording: {
                likelihood: {
                    title: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    steps: [
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        }
                    ];
                };
                impact: {
                    title: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    steps: [
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        }
                    ];
                };
                uncertainty: {
                    title: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    steps: [
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        },
                        {
                            word: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            band?: string;
                        }
                    ];
                };
                levelWords: {
                    low: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    medium: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    high: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    "very-high": {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                };
                /** @description levels[likelihood - 1][impact - 1]; sessions that ended in an earlier version lack it */
                levels?: ("low" | "medium" | "high" | "very-high")[][];
            };
        };
        MinutesRound: components["schemas"]["Round"] & {
            /** @description What people wrote, once it is on the board: card ids */
            written: string[];
            /** @description The text with which those cards were written, by card id */
            details?: {
                [key: string]: string;
            };
        };
        /** @description Dots by card; empty: abstains */
        VoteBallot: {
            [key: string]: number;
        };
        /** @description Ratings by card and field; what is absent was not answered */
        ScoreBallot: {
            [key: string]: {
                [key: string]: 1 | ("abstain" | "unknown");
            };
        };
        Round: {
            id: string;
            sessionId: string | null;
            stepId: string | null;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            activity: components["schemas"]["Activity"];
            cardIds: string[];
            /** @enum {string} */
            state: "open" | "closed" | "revealing" | "shown";
            /** @description Ballots that were cast; for writing, drafts */
            turnout: number;
            /** @description Ballots that answer everything that is asked; only while the round is open */
            finished?: number;
            previousId: string | null;
            /** @description Milliseconds since 1970 on the server’s clock */
            closesAt: number | null;
            /** @description Milliseconds since 1970 on the server’s clock */
            openedAt: number;
            /** @description Milliseconds since 1970 on the server’s clock */
            closedAt: number | null;
            /** @description A facilitator took its result off the projector */
            isPutAway?: boolean;
            /** @description Null until the round is shown, and in lists */
            result: {
                /** @enum {string} */
                kind: "vote";
                ballots: number;
                abstained: number;
                cards: {
                    cardId: string;
                    dots: number;
                    voters: number;
                    place: number;
                }[];
                /** @description Who cast what; null where the round was anonymous */
                named: {
                    userId: string;
                    name: string;
                    ballot: components["schemas"]["VoteBallot"];
                }[] | null;
            } | {
                /** @enum {string} */
                kind: "score";
                ballots: number;
                cards: {
                    cardId: string;
                    raters: number;
                    /** @description Of each person who rated every field, in the order of the fields; sorted */
                    answers?: number[][];
                    spreads: {
                        [key: string]: {
                            counts: [
                                number,
                                number,
                                number,
                                number,
                                number
                            ];
                            abstained: number;
                            unknown: number;
                            median: number | null;
                            lowerQuartile: number | null;
                            upperQuartile: number | null;
                            least: number | null;
                            most: number | null;
                        };
                    };
                }[];
                /** @description Who cast what; null where the round was anonymous */
                named: {
                    userId: string;
                    name: string;
                    ballot: components["schemas"]["ScoreBallot"];
                }[] | null;
            } | null;
            agreements: {
                cardId: string;
                values: {
                    [key: string]: 1;
                };
                rationale: string;
                /**
                 * @description The medians were taken as they are, for many cards at once; absent: somebody agreed on this card
                 * @enum {boolean}
                 */
                isMedian?: true;
                raters: number;
                byId: string;
                /** @description Milliseconds since 1970 on the server’s clock */
                at: number;
            }[];
        };
        Recording: {
            sessionId: string;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            /** @description Milliseconds since 1970 on the server’s clock */
            startedAt: number;
            /** @description Milliseconds since 1970 on the server’s clock */
            endedAt: number;
            /** @description When the recording was on */
            spans: {
                /** @description Milliseconds since 1970 on the server’s clock */
                from: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                to: number;
            }[];
            /** @description The states that were kept. Those from a whole one to the next are read together */
            frames: {
                /** @description Counts the states from 0 */
                seq: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                at: number;
                isWhole: boolean;
            }[];
            /** @description What happened besides the board, the first one first */
            marks: components["schemas"]["RecordingMark"][];
            /** @description When cards were rated alone: their states of that time lack the rated fields, and places by them */
            covered: {
                /** @description Milliseconds since 1970 on the server’s clock */
                from: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                to: number;
                /** @enum {string} */
                kind: "risk" | "opportunity" | "recommendation" | "driver";
                cardIds: string[];
            }[];
        };
        RecordingMark: {
            /** @enum {string} */
            kind: "step";
            /** @description Milliseconds since 1970 on the server’s clock */
            at: number;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
        } | {
            /** @enum {string} */
            kind: "shown";
            /** @description Milliseconds since 1970 on the server’s clock */
            at: number;
            title: string;
            /** @description The title in each language: readers see theirs as long as the title is one of these */
            titleIn?: {
                en: string;
                de?: string;
                ja: string;
            };
            /** @enum {string} */
            activity: "write" | "vote" | "score";
            turnout: number;
            /** @description null for cards that people wrote */
            result: {
                /** @enum {string} */
                kind: "vote";
                cards: {
                    cardId: string;
                    dots: number;
                }[];
            } | {
                /** @enum {string} */
                kind: "score";
                cards: {
                    cardId: string;
                    medians: {
                        [key: string]: number | null;
                    };
                }[];
            } | null;
        } | {
            /** @enum {string} */
            kind: "agreed";
            /** @description Milliseconds since 1970 on the server’s clock */
            at: number;
            cardIds: string[];
            /**
             * @description Their medians were taken as they are; absent: somebody agreed on them
             * @enum {boolean}
             */
            isMedian?: true;
        };
        RecordedStates: {
            frames: {
                /** @description Counts the states from 0 */
                seq: number;
                /** @description Milliseconds since 1970 on the server’s clock */
                at: number;
                /** @description Records that are new or other than in the state before */
                put: ({
                    id: string;
                    typeName: string;
                } & {
                    [key: string]: unknown;
                })[];
                remove: string[];
            }[];
        };
        Draft: {
            id: string;
            title: string;
            body: string;
        };
        Candidate: {
            /** @description Names the passage by its words */
            key: string;
            blockId: string;
            start: number;
            end: number;
            quote: string;
            /** @enum {string} */
            kind: "recommendation" | "risk" | "assumption" | "driver" | "evidence";
            /** @description 0.5 to 1: how much the cues weigh. No probability. */
            score: number;
            cues: {
                start: number;
                end: number;
                rule: string;
            }[];
            dismissed: boolean;
        };
        Card: {
            id: string;
            /** @example R-001 */
            ref: string;
            /** @enum {string} */
            kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
            title: string;
            body: string;
            fields: {
                [key: string]: string | number;
            };
            /** @description The person whom `fields.owner` names; null where it is words alone */
            ownerId: string | null;
            tags: string[];
            citations: {
                id: string;
                briefId: string;
                quote: string;
                prefix: string;
                suffix: string;
                start: number;
                end: number;
                /** @enum {string} */
                state: "anchored" | "moved" | "orphan";
                capturedBy: string;
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                capturedAt: string;
                /** @description The revision of the brief; the first where it is missing */
                revision?: number;
                /** @description Moved or gone, and left as it is by somebody */
                isKept?: boolean;
                /** @description The passage was longer than the board’s cap on quotes, and only its first part is kept */
                isCut?: boolean;
                /** @description Where the quote comes from; null where the brief was removed */
                source: {
                    title: string;
                    authors: string[];
                    date: string;
                    sourceUrl: string | null;
                    rights: string;
                } | null;
            }[];
            language: string;
            createdBy: string;
            createdAt: string;
            x: number;
            y: number;
            parentId: string;
            /**
             * @description Of a risk whose current likelihood and impact are set
             * @enum {string}
             */
            level?: "low" | "medium" | "high" | "very-high";
        };
        MyCard: {
            board: {
                id: string;
                title: string;
            };
            cardId: string;
            /** @enum {string} */
            kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
            /** @example R-001 */
            ref: string;
            title: string;
            /**
             * @description Null while likelihood or impact is not set
             * @enum {string|null}
             */
            level: "low" | "medium" | "high" | "very-high" | null;
            /**
             * @description The day on which the work is due; null where it is over
             * @example 2026-12-01
             */
            due: string | null;
            /** @description The day of a risk’s next review */
            review: string | null;
            /** @description Completed, rejected, accepted or closed */
            isDone: boolean;
        };
        Link: {
            id: string;
            from: string;
            to: string;
            /** @enum {string} */
            kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
            /** @enum {string} */
            effect?: "removes-source" | "changes-likelihood" | "changes-consequences" | "shares" | "detects" | "creates-or-raises";
            strength?: 0 | 1 | 2 | 3;
        };
        CardName: {
            id: string;
            /** @example R-001 */
            ref: string;
            /** @enum {string} */
            kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
            title: string;
        };
        Register: {
            columns: {
                /** @example likelihoodCurrent */
                id: string;
                name: string;
            }[];
            rows: {
                id: string;
                /** @description By column; empty places are absent */
                values: {
                    [key: string]: string | number | string[];
                };
            }[];
            /** @description How this board says steps and levels */
            words: {
                /** @description Of the steps 1 to 5 */
                likelihood: string[];
                /** @description Of the steps 1 to 5 */
                impact: string[];
                /** @description Of the steps 1 to 5 */
                uncertainty: string[];
                levels: {
                    low: string;
                    medium: string;
                    high: string;
                    "very-high": string;
                };
            };
        };
        BoardEmbed: {
            isOn: boolean;
            /** @description Sites whose pages may hold it in a frame */
            origins: string[];
            /** @description Of the page for a frame; null while it was never switched on */
            url: string | null;
            /** @description Addresses of live pictures were made and not revoked */
            hasLiveImages: boolean;
            /** @description This server has the Chromium that draws pictures */
            canDraw: boolean;
        };
        ExportSchedule: {
            /** @enum {string} */
            format: "pdf" | "png" | "svg" | "xlsx" | "csv";
            /**
             * @description `board` (its first page), `frames`, `pages`, or the id of a page or frame
             * @default board
             */
            part: string;
            /**
             * @default every-day
             * @enum {string}
             */
            days: "every-day" | "weekdays" | "mondays";
            /** @description Since midnight */
            minute: number;
            timeZone: string;
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de" | "ja";
            target: {
                /** @enum {string} */
                kind: "folder";
                keep: number;
            } | {
                /** @enum {string} */
                kind: "webhook";
                url: string;
            };
            id: string;
            makerId: string;
            /**
             * Format: date-time
             * @description Null once it has ended
             * @example 2026-01-31T09:30:00.000Z
             */
            dueAt: string | null;
            isRunning: boolean;
            /** @description Of the webhook’s signature (Standard Webhooks) */
            secret: string | null;
            last: {
                /** @enum {string} */
                kind: "delivered" | "trying-again" | "failed" | "ended";
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                at: string;
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                dueAt: string;
                /** @enum {string} */
                failure?: "renderer-missing" | "not-drawn" | "nothing-to-draw" | "part-gone" | "too-large" | "disk" | "address-unknown" | "address-private" | "unreachable" | "timed-out" | "redirected" | "refused";
                status?: number;
                fileName?: string;
                byteLength?: number;
            } | null;
        };
        BoardWebhook: {
            id: string;
            url: string;
            /** @description Which events it gets; null: all, those of later versions as well */
            kinds: ("thread-made" | "comment-made" | "thread-resolved" | "thread-reopened" | "comment-removed" | "cards-changed" | "session-started" | "session-ended" | "round-shown" | "round-closed" | "brief-added" | "brief-replaced" | "brief-removed" | "member-joined" | "role-changed" | "member-removed" | "board-renamed" | "board-restored" | "version-restored")[] | null;
            makerId: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @description The last event that it got, or that it doesn’t get */
            afterId: number;
            /** @description How often the next event was sent in vain */
            tries: number;
            /**
             * Format: date-time
             * @description When it is sent the next event at the earliest
             * @example 2026-01-31T09:30:00.000Z
             */
            tryAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            stoppedAt: string | null;
            /**
             * @description It failed for about a day, said 410 Gone, or its maker lost the right to publish
             * @enum {string|null}
             */
            stopReason: "failing" | "gone" | "no-right" | null;
        };
        WebhookDelivery: {
            id: number;
            /** @description The header `webhook-id`: the same at each try */
            messageId: string;
            /** @description Null for a test */
            eventId: number | null;
            /** @enum {string} */
            kind: "thread-made" | "comment-made" | "thread-resolved" | "thread-reopened" | "comment-removed" | "cards-changed" | "session-started" | "session-ended" | "round-shown" | "round-closed" | "brief-added" | "brief-replaced" | "brief-removed" | "member-joined" | "role-changed" | "member-removed" | "board-renamed" | "board-restored" | "version-restored" | "test";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            ms: number;
            status: number | null;
            /**
             * @description Null where it was taken
             * @enum {string|null}
             */
            failure: "address-unknown" | "address-private" | "unreachable" | "timed-out" | "redirected" | "refused" | null;
        };
        NewInvite: components["schemas"]["Invite"] & {
            url: string;
            token: string;
        };
        Invite: {
            id: string;
            /** @enum {string} */
            role: "facilitator" | "editor" | "commenter" | "viewer";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string | null;
            maxUses: number | null;
            uses: number;
            hasPassword: boolean;
            /**
             * @description By the server’s clock. `code-over`: it stood for a session’s join code, which has another one now or none; nobody comes in by it any more, and who did is still in
             * @enum {string}
             */
            state: "open" | "expired" | "used-up" | "code-over";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @description Of the session whose join codes stand, or stood, for this link; nobody knows its address. Null, too, where that session was deleted */
            sessionTitle: string | null;
        };
        InviteWithPeople: components["schemas"]["Invite"] & {
            people: {
                id: string;
                name: string;
                color: string;
                /** @enum {string} */
                role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
                /** @description Has no account */
                isGuest: boolean;
                online: boolean;
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                joinedAt: string;
            }[];
        };
        Member: {
            id: string;
            name: string;
            color: string;
            /** @enum {string} */
            role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
            /**
             * @description Given on the board, by a link, or through the workspace
             * @enum {string}
             */
            source: "board" | "link" | "workspace";
            /** @description The link that they came by; null without one, and for people who may not see links */
            inviteId: string | null;
            /** @description Has no account */
            isGuest: boolean;
            online: boolean;
        };
        Workspace: {
            id: string;
            name: string;
            /**
             * @description Your own
             * @enum {string}
             */
            role: "owner" | "member" | "viewer";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            memberCount: number;
        };
        WorkspaceMember: {
            id: string;
            name: string;
            color: string;
            /** @enum {string} */
            role: "owner" | "member" | "viewer";
            /** @description Has no account */
            isVisitor: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            since: string;
        };
        NewWorkspaceInvite: components["schemas"]["WorkspaceInvite"] & {
            url: string;
            token: string;
        };
        WorkspaceInvite: {
            id: string;
            /** @enum {string} */
            role: "member" | "viewer";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string | null;
            maxUses: number | null;
            uses: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        Template: {
            id: string;
            slug: string;
            /** @description Whose own it is */
            ownerId: string | null;
            /** @description Which team’s it is; with neither it is built in */
            workspaceId: string | null;
            title: {
                en: string;
                de?: string;
                ja: string;
            };
            description: {
                en: string;
                de?: string;
                ja: string;
            };
            shapes: ({
                x: number;
                y: number;
                w: number;
                h: number;
                /** @enum {string} */
                type: "zone";
                title: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                hint: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                accepts: ("risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question")[];
                write?: {
                    field: string;
                    value: string | number;
                };
            } | {
                x: number;
                y: number;
                w: number;
                h: number;
                /** @enum {string} */
                type: "matrix";
                title: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                xField: string;
                yField: string;
                /** @enum {string} */
                layout?: "grid" | "rings";
                poles?: {
                    xLow?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    xHigh?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    yLow?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    yHigh?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                };
            })[];
            script: {
                title: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                ask: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                minutes: number;
                activity?: components["schemas"]["Activity"] & unknown;
                /**
                 * @description Without: what fits the activity
                 * @enum {string}
                 */
                rights?: "edit" | "comment" | "look";
                /** @enum {string} */
                ends?: "by-hand" | "with-the-timer";
                /**
                 * @description The view that it is about; without: the canvas
                 * @enum {string}
                 */
                view?: "register" | "gaps" | "traceability" | "tunnel" | "cross-impact";
                /** @description Everybody’s screen goes to that view */
                gathers?: boolean;
            }[];
            /** @description What a group gets, and the size of group that it suits; null for a saved template */
            offer: {
                gives: {
                    en: string;
                    de?: string;
                    ja: string;
                };
                people: {
                    least: number;
                    most: number;
                };
            } | null;
        };
        Me: {
            id: string;
            name: string;
            color: string;
            isAnonymous: boolean;
            isAdmin: boolean;
            email: string | null;
            hasPassword: boolean;
        };
        Mail: {
            /** @description This server sends mail */
            isOffered: boolean;
            address: string;
            /** @description Only then anything but the link to confirm it goes there */
            isVerified: boolean;
            /**
             * Format: date-time
             * @description Since when the address takes no mail
             * @example 2026-01-31T09:30:00.000Z
             */
            bouncedAt: string | null;
            /**
             * @description Soon after it happened, once a day, or never
             * @enum {string}
             */
            pace: "soon" | "daily" | "none";
            /** @description Of the daily mail, in `timeZone` */
            hour: number;
            timeZone: string;
            /**
             * @description The language of the mails
             * @enum {string}
             */
            locale: "en" | "de" | "ja";
        };
        OwnedBoard: {
            id: string;
            title: string;
            /** @description Members with an account, to whom it can be handed over */
            heirs: {
                id: string;
                name: string;
            }[];
        };
        ApiToken: {
            id: string;
            name: string;
            /** @description The token’s first letters */
            hint: string;
            /** @enum {string} */
            scope: "read" | "write" | "admin";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description To the minute
             * @example 2026-01-31T09:30:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        NewApiToken: components["schemas"]["ApiToken"] & {
            token: string;
        };
        AdminPerson: {
            id: string;
            name: string;
            /** @description Null for visitors */
            email: string | null;
            isVisitor: boolean;
            isAdmin: boolean;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            disabledAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            lastSeenAt: string | null;
            ownedBoards: number;
            /** @description Title of the board that they came to first */
            firstBoard: string | null;
        };
        AdminWorkspace: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            members: number;
            /** @description Without deleted ones, whose bytes count all the same */
            boards: number;
            logBytes: number;
            snapshotBytes: number;
            assetBytes: number;
            /** @description Versions, and recorded sessions */
            historyBytes: number;
        };
        AdminBoard: {
            id: string;
            title: string;
            ownerName: string | null;
            workspaceName: string | null;
            members: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            deletedAt: string | null;
            logBytes: number;
            snapshotBytes: number;
            assetBytes: number;
            /** @description Versions, and recorded sessions */
            historyBytes: number;
            assets: number;
            records: number | null;
        };
        MailFailure: {
            /** @enum {string} */
            trouble: "name-unknown" | "unreachable" | "too-slow" | "encryption" | "sign-in" | "sender" | "recipient" | "other";
            /** @description The mail server’s own words, or what went wrong on the way to it */
            answer: string;
        } | null;
        Erasure: {
            removed: {
                /** @enum {string} */
                kind: "account" | "signIns" | "apiTokens" | "places" | "visits" | "inbox" | "mail" | "reactions" | "ownedCards" | "templates" | "invitedAs" | "onceKeys";
                count: number;
            }[];
            remains: {
                /** @enum {string} */
                kind: "trashedBoards" | "comments" | "resolvedThreads" | "marks" | "briefs" | "images" | "versions" | "changes" | "cardsGiven" | "deliveries" | "sessions" | "attendance" | "ballots" | "invites" | "noticesOfOthers" | "events" | "log";
                count: number;
                /** @enum {string} */
                why: "trash" | "conversation" | "board" | "session" | "waysIn" | "inboxes" | "events" | "log";
                /**
                 * Format: date-time
                 * @description When it has gone by itself at the latest; null with its board
                 * @example 2026-01-31T09:30:00.000Z
                 */
                until: string | null;
            }[];
        };
        AccountInvite: {
            id: string;
            /** @description Null for a link that anybody may use */
            forEmail: string | null;
            /**
             * Format: date-time
             * @description Null for a link that was shown
             * @example 2026-01-31T09:30:00.000Z
             */
            mailedAt: string | null;
            /** @description Null where that admin is gone */
            madeBy: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string | null;
            maxUses: number | null;
            uses: number;
            usedBy: {
                id: string;
                name: string;
            }[];
            /**
             * @description By the server’s clock
             * @enum {string}
             */
            state: "open" | "expired" | "used-up";
        };
        ServerFacts: {
            version: string;
            nodeVersion: string;
            updates: {
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                builtAt: string | null;
                /** @description A page that lists releases (UPDATES_URL) */
                url: string | null;
                /** @description What the file newest-version of the data folder says */
                newest: string | null;
                /** @description The newest version is newer than this one */
                isOutdated: boolean;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            startedAt: string;
            uptimeSeconds: number;
            memoryBytes: number;
            ready: boolean;
            checks: {
                [key: string]: string;
            };
            numbers: {
                accounts: number;
                visitors: number;
                admins: number;
                disabledAccounts: number;
                workspaces: number;
                boards: number;
                deletedBoards: number;
                sessions: number;
                /** @description Used in the last 24 hours */
                sessionsUsedRecently: number;
                assets: number;
                assetBytes: number;
            };
            storage: {
                databaseBytes: number;
                freeDiskBytes: number;
                diskBytes: number;
            };
            sockets: {
                connections: number;
                rooms: number;
                documents: number;
                heldUpBoards: number;
            };
            backups: {
                planned: {
                    to: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-31T09:30:00.000Z
                     */
                    nextAt: string;
                } | null;
                lastBackup: {
                    /**
                     * Format: date-time
                     * @example 2026-01-31T09:30:00.000Z
                     */
                    at: string;
                    seconds: number;
                    /** @description The folder or file of the backup */
                    place: string;
                    boards: number | null;
                    /** @description What went wrong; null where nothing did */
                    problem: string | null;
                    bytes: number | null;
                } | null;
                goodBackup: {
                    /**
                     * Format: date-time
                     * @example 2026-01-31T09:30:00.000Z
                     */
                    at: string;
                    seconds: number;
                    /** @description The folder or file of the backup */
                    place: string;
                    boards: number | null;
                    /** @description What went wrong; null where nothing did */
                    problem: string | null;
                    bytes: number | null;
                } | null;
                lastDrill: {
                    /**
                     * Format: date-time
                     * @example 2026-01-31T09:30:00.000Z
                     */
                    at: string;
                    seconds: number;
                    /** @description The folder or file of the backup */
                    place: string;
                    boards: number | null;
                    /** @description What went wrong; null where nothing did */
                    problem: string | null;
                    opened: number;
                } | null;
                goodDrill: {
                    /**
                     * Format: date-time
                     * @example 2026-01-31T09:30:00.000Z
                     */
                    at: string;
                    seconds: number;
                    /** @description The folder or file of the backup */
                    place: string;
                    boards: number | null;
                    /** @description What went wrong; null where nothing did */
                    problem: string | null;
                    opened: number;
                } | null;
            };
            limits: {
                [key: string]: number;
            };
        };
        AuditEntry: {
            id: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            /** @enum {string} */
            action: "account-made" | "account-disabled" | "account-enabled" | "account-deleted" | "admin-changed" | "data-exported" | "signed-in" | "sign-in-failed" | "signed-out-everywhere" | "password-changed" | "password-reset-offered" | "token-made" | "token-revoked" | "board-made" | "board-deleted" | "board-restored" | "board-purged" | "board-handed-over" | "board-moved" | "board-exported" | "embed-changed" | "live-image-made" | "live-images-revoked" | "schedule-made" | "schedule-removed" | "webhook-made" | "webhook-removed" | "version-deleted" | "version-restored" | "recording-deleted" | "invite-made" | "invite-revoked" | "joined" | "role-changed" | "member-removed" | "left" | "mail-tested" | "branding-changed" | "audit-exported" | "workspace-made" | "workspace-deleted";
            actorId: string | null;
            actorName: string;
            boardId: string | null;
            workspaceId: string | null;
            subject: string | null;
            detail: {
                [key: string]: unknown;
            };
        };
        Setting: {
            /** @description The variable of the environment */
            name: string;
            /** @description Null where nothing is set, and for a secret */
            value: string | null;
            isSecret: boolean;
            /** @enum {string} */
            source: "default" | "environment" | "file";
        };
        Branding: {
            /** @description In place of Foreboard */
            name: string | null;
            /** @description Of buttons and links; its lightness is changed until words can be read */
            accent: string | null;
            imprintUrl: string | null;
            privacyUrl: string | null;
        };
        Finding: {
            /** @enum {string} */
            id: "version-known" | "node-ended" | "settings-wrong" | "settings-unused" | "data-missing" | "folder-private" | "folder-foreign" | "folder-open" | "disk-spacious" | "disk-low" | "disk-full" | "file-system-local" | "file-system-network" | "file-system-memory" | "file-system-container" | "journal-ahead" | "journal-other" | "database-answers" | "database-away" | "dump-ready" | "dump-older" | "dump-missing" | "server-running" | "server-stopped" | "migrations-applied" | "migrations-pending" | "migration-half" | "database-newer" | "backup-fresh" | "backup-awaited" | "backup-off" | "backup-late" | "backup-failed" | "drill-passed" | "drill-missing" | "drill-late" | "drill-failed" | "clock-steady" | "clock-behind" | "clock-differs" | "address-unset" | "address-plain" | "address-answers" | "address-silent" | "address-elsewhere" | "address-differs" | "socket-opens" | "socket-lost" | "proxy-trusted" | "proxy-unset" | "proxy-unnamed" | "proxy-anybody" | "proxy-drops-sockets" | "origin-refused" | "mail-works" | "mail-off" | "mail-silent" | "mail-refused" | "browser-starts" | "browser-missing" | "browser-caged" | "browser-fails" | "browser-as-root" | "fonts-there" | "fonts-missing" | "limits-quiet" | "limits-reached" | "licence-key" | "licence-watermark" | "check-failed";
            /** @enum {string} */
            severity: "error" | "warning" | "notice" | "ok";
            values: {
                [key: string]: string | number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description What is left of each rate: `r` requests, and all of them again in `t` seconds */
        RateLimit: string;
        /** @description The rates that count changes: `q` requests in `w` seconds */
        "RateLimit-Policy": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getEmbedsByBoardIdByKey: {
        parameters: {
            query?: {
                /** @description The version that one has */
                seen?: string;
            };
            header?: never;
            path: {
                boardId: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        title: string;
                        /** @description `put` is all there is */
                        isWhole: boolean;
                        put: ({
                            id: string;
                            typeName: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        remove: string[];
                    };
                };
            };
            /** @description Nothing is new; ask again, after `Retry-After` where it is there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmbedsByBoardIdByKeyAssetsByAssetId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                key: string;
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            /** @description The image that you have is the newest */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdLivePng: {
        parameters: {
            query: {
                frame?: string;
                theme: "light" | "dark";
                scale: number;
                background: "true" | "false";
                language: "en" | "de" | "ja";
                sig: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The picture that you have is the newest */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No renderer is installed */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUnsubscribeByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, if the link is whole */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        status: true;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoards: {
        parameters: {
            query?: {
                /** @description all, mine, shared (by others), trash, or workspace:<id> */
                scope?: string;
                /** @description Words in the title, in any case, width and kana */
                search?: string;
                sort?: "changed" | "created" | "title";
                /** @description Default: all of them */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Boards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        boards: components["schemas"]["BoardListItem"][];
                        /** @description Give it as `cursor` for the next page; null where this is the last */
                        nextCursor: string | null;
                        /** @description How many there are on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoards: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description Id or slug of a template */
                    templateId?: string | null;
                    /**
                     * @description The example with its brief and cards
                     * @default false
                     */
                    example?: boolean;
                    /** @enum {string} */
                    locale?: "en" | "de" | "ja";
                    workspaceId?: string | null;
                };
            };
        };
        responses: {
            /** @description The new board */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workspace has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardId: {
        parameters: {
            query?: {
                forever?: "true" | "false";
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * Format: date-time
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        undoUntil: string | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    workspaceId?: string | null;
                };
            };
        };
        responses: {
            /** @description The board */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workspace has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchemasBoard1Json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getBoardsByBoardIdArchive: {
        parameters: {
            query?: {
                /** @description With the versions of the board, which also hold what was deleted since */
                versions?: "true" | "false";
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsImport: {
        parameters: {
            query?: {
                workspaceId?: string;
                /** @description Instead of the file’s own; drawings have none */
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The new board, and what of the file it does not show */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"] & {
                        /** @description Images that are not in the file, and shapes that no board can hold */
                        leftOut: {
                            images: number;
                            shapes: number;
                        };
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workspace has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No image that a board can hold */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No board that can be read */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBoardFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What the file holds, under new ids */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        schema: {
                            [key: string]: unknown;
                        };
                        records: {
                            [key: string]: unknown;
                        }[];
                        cards: number;
                        links: number;
                        matrices: number;
                        citations: number;
                        /** @description It judges by other scales than this board, which keeps its own */
                        hasOtherCriteria: boolean;
                        leftOutImages: number;
                        leftOutShapes: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workspace has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No image that a board can hold */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No board that can be read */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            /** @description The picture that you have is the newest */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Kept */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersionsCompare: {
        parameters: {
            query: {
                /** @description The id of a version, or `board:` and the id of another board */
                from: string;
                /** @description The id of a version, or `now` */
                to?: string;
                /** @description Some of risk, recommendation, driver, assumption, evidence, opportunity, actor, scenario, question, with commas between them */
                kinds?: string;
                /** @description A user’s id: the cards that they made or own */
                person?: string;
                /** @description A user’s id, or an owner’s name in any spelling: the cards that they own */
                owner?: string;
                /** @description Some of low, medium, high, very-high, with commas between them */
                levels?: string;
                format?: "json" | "md" | "markdown";
                language?: "en" | "de" | "ja";
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                    "text/markdown": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersions: {
        parameters: {
            query?: {
                /** @description Default: all of them */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: components["schemas"]["Version"][];
                        /** @description Give it as `cursor` for the next page; null where this is the last */
                        nextCursor: string | null;
                        /** @description What they take, packed */
                        bytes: number;
                        /** @description What they may take */
                        quotaBytes: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description It is made by a page that is about to import a register
                     * @enum {string}
                     */
                    before?: "import";
                };
            };
        };
        responses: {
            /** @description The version */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The board has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdVersions: {
        parameters: {
            query?: {
                /** @description A card that is no longer on the board */
                cardId?: string;
                /** @description Words as they are written, such as a name; instead of `cardId` */
                text?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were deleted */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deleted: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdVersionsByVersionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdVersionsByVersionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The version */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersionsByVersionIdBriefs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The briefs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        briefs: components["schemas"]["Brief"][];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdVersionsByVersionIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description By id or by the reference in the version; the whole board without them */
                    cards?: string[];
                };
            };
        };
        responses: {
            /** @description What the board was before: bring that back to undo it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: components["schemas"]["Version"];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The board has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersionsByVersionIdDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersionsByVersionIdBoardFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdAssets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The image */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workspace has no room left */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No image that a board can hold */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssetsByAssetId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            /** @description The image that you have is the newest */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefs: {
        parameters: {
            query?: {
                /** @description Default: all of them */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Briefs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        briefs: components["schemas"]["Brief"][];
                        /** @description Give it as `cursor` for the next page; null where this is the last */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBriefs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text: string;
                    html?: string | null;
                    title?: string | null;
                    /** Format: uri */
                    sourceUrl?: string | null;
                };
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    title?: string;
                    sourceUrl?: string;
                };
            };
        };
        responses: {
            /** @description Lines of JSON: {progress}, then one {brief} or {problem} */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The brief */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brief"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No document that can be read */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brief */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brief"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdBriefsByBriefId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdBriefsByBriefId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** Format: uri */
                    sourceUrl?: string | null;
                    metadata?: {
                        authors?: string[];
                        date?: string;
                        publisher?: string;
                        rights?: string;
                        language?: string;
                    };
                    blocks?: {
                        id: string;
                        setAside: boolean;
                    }[];
                    /** @description What this revision changed under cards is dealt with; 0 takes that back */
                    settledRevision?: number;
                };
            };
        };
        responses: {
            /** @description The brief */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brief"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revisions: {
                            revision: number;
                            title: string;
                            /** @description In code points */
                            characters: number;
                            replacedBy: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-01-31T09:30:00.000Z
                             */
                            replacedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBriefsByBriefIdRevisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that you have seen: 409 where another one has come since */
                "if-match"?: string;
            };
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text: string;
                    html?: string | null;
                    title?: string | null;
                    /** Format: uri */
                    sourceUrl?: string | null;
                } | {
                    /** @description The revision to bring back */
                    restore: number;
                };
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The brief and its citations */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brief: components["schemas"]["Brief"];
                        counts: {
                            anchored: number;
                            moved: number;
                            orphan: number;
                        };
                        citations: {
                            cardId: string;
                            citationId: string;
                            /** @enum {string} */
                            state: "anchored" | "moved" | "orphan";
                            quote: string;
                            /** @description What the version says there; null where the passage is gone */
                            found: string | null;
                            start: number;
                            end: number;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdRevisionsByRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string;
                        sourceUrl: string | null;
                        text: string;
                        /** @description What one reads */
                        blocks: {
                            id: string;
                            /** @enum {string} */
                            kind: "heading" | "paragraph" | "list-item" | "table-row" | "footnote" | "metadata";
                            /** @description Of a heading 1 to 6, of a list item its depth from 0, of a table’s row 0 for its head */
                            level?: number;
                            start: number;
                            end: number;
                        }[];
                        /** @description What was set aside, with the reason */
                        removed: {
                            blockId: string;
                            start: number;
                            end: number;
                            text: string;
                            /** @enum {string} */
                            reason: "metadata" | "promotion" | "credit" | "author-note" | "disclaimer" | "teaser" | "project-note" | "navigation" | "cookie-notice" | "share-bar" | "sign-up" | "comments" | "page-margin" | "contents" | "by-hand";
                        }[];
                        /** @description Rises with every replaced version; send it as If-Match */
                        revision: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBriefsByBriefIdRevisionsPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that you have seen: 409 where another one has come since */
                "if-match"?: string;
            };
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text: string;
                    html?: string | null;
                    title?: string | null;
                    /** Format: uri */
                    sourceUrl?: string | null;
                } | {
                    /** @description The revision to bring back */
                    restore: number;
                };
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The citations */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            anchored: number;
                            moved: number;
                            orphan: number;
                        };
                        citations: {
                            cardId: string;
                            citationId: string;
                            /** @enum {string} */
                            state: "anchored" | "moved" | "orphan";
                            quote: string;
                            /** @description What the version says there; null where the passage is gone */
                            found: string | null;
                            start: number;
                            end: number;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdStanding: {
        parameters: {
            query: {
                /** @description The earlier revision of the brief */
                from: number;
            };
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What still stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: {
                            cardId: string;
                            /** @enum {string} */
                            kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                            ref: string;
                            title: string;
                            /**
                             * @description The gravest of its sentences
                             * @enum {string}
                             */
                            standing: "removed" | "reversed" | "softened" | "strengthened" | "reworded" | "moved" | "same";
                            sentences: {
                                citationId: string;
                                /** @enum {string} */
                                standing: "removed" | "reversed" | "softened" | "strengthened" | "reworded" | "moved" | "same";
                                before: string;
                                /** @description null: the sentence is gone */
                                after: string | null;
                                place: {
                                    /** @description Code points over the text of now */
                                    start: number;
                                    /** @description Code points over the text of now */
                                    end: number;
                                } | null;
                                /** @description The words by which it was judged */
                                reasons: {
                                    /** @enum {string} */
                                    rule: "duty" | "certainty" | "extent" | "negation" | "figure";
                                    before: string;
                                    after: string;
                                }[];
                            }[];
                        }[];
                        /** @description New passages that nobody has cited or marked */
                        unused: {
                            /** @description Code points over the text of now */
                            start: number;
                            /** @description Code points over the text of now */
                            end: number;
                            blockId: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdHighlights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        highlights: components["schemas"]["Highlight"][];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBriefsByBriefIdHighlights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code points over the brief’s text */
                    start: number;
                    end: number;
                    /** @description What stands there; refused where the brief says another thing */
                    quote?: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The mark */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Highlight"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdBriefsByBriefIdHighlightsByHighlightId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
                highlightId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdBriefsByBriefIdHighlightsByHighlightId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
                highlightId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description The mark */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Highlight"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdThreads: {
        parameters: {
            query?: {
                /** @description Default: all of them */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Threads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        threads: components["schemas"]["Thread"][];
                        /** @description Give it as `cursor` for the next page; null where this is the last */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdThreads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description Ids of people, as GET …/members gives them
                     * @default []
                     */
                    mentions?: string[];
                    /**
                     * Format: uuid
                     * @description Made by you: the same request sent again with it is answered and not stored again
                     */
                    key?: string;
                    anchor: {
                        /** @enum {string} */
                        kind: "card" | "link" | "zone" | "matrix";
                        id: string;
                    } | {
                        /** @enum {string} */
                        kind: "passage";
                        briefId: string;
                        /** @description Code points over the brief’s text */
                        start: number;
                        end: number;
                        /** @description What stands there; refused where the brief says another thing */
                        quote?: string;
                    } | {
                        /** @enum {string} */
                        kind: "board";
                    };
                };
            };
        };
        responses: {
            /** @description The thread that the same key made before */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"] & {
                        /** @description Those of the mentions who may not read the board: they are left out */
                        notTold: string[];
                    };
                };
            };
            /** @description The thread */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"] & {
                        /** @description Those of the mentions who may not read the board: they are left out */
                        notTold: string[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdThreadsByThreadId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdThreadsByThreadId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resolved: boolean;
                };
            };
        };
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdThreadsByThreadIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    n: number;
                };
            };
        };
        responses: {
            /** @description What is left */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdThreadsByThreadIdComments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description Ids of people, as GET …/members gives them
                     * @default []
                     */
                    mentions?: string[];
                    /**
                     * Format: uuid
                     * @description Made by you: the same request sent again with it is answered and not stored again
                     */
                    key?: string;
                };
            };
        };
        responses: {
            /** @description The comment that the same key made before */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"] & {
                        /** @description Those of the mentions who may not read the board: they are left out */
                        notTold: string[];
                    };
                };
            };
            /** @description The comment */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"] & {
                        /** @description Those of the mentions who may not read the board: they are left out */
                        notTold: string[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdThreadsByThreadIdCommentsByCommentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdThreadsByThreadIdCommentsByCommentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description As they were where it is missing */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description The comment */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"] & {
                        /** @description Those of the mentions who may not read the board: they are left out */
                        notTold: string[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdThreadsByThreadIdCommentsByCommentIdReactionsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
                commentId: string;
                kind: "agree" | "thanks" | "look" | "question";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdThreadsByThreadIdCommentsByCommentIdReactionsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
                commentId: string;
                kind: "agree" | "thanks" | "look" | "question";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdEvents: {
        parameters: {
            query?: {
                /** @description The id of the last one known */
                after?: number | null;
                order?: "oldest" | "newest";
                limit?: number;
                /** @description With `order=newest`: the id of the oldest one known */
                before?: number | null;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most `limit`: ask again after the last */
                        events: components["schemas"]["BoardEvent"][];
                        /** @description False where the event `after` is not kept any more: others that came after it may be gone, too */
                        isComplete: boolean;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItem"][];
                        unread: number;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInboxRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                } | {
                    /** @enum {boolean} */
                    all: true;
                };
            };
        };
        responses: {
            /** @description What is left */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your choices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follows"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Null: nothing chosen
                     * @enum {string|null}
                     */
                    level: "all" | "mine" | "none" | null;
                };
            };
        };
        responses: {
            /** @description Your choices */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follows"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdThreadsByThreadIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Null: nothing chosen
                     * @enum {string|null}
                     */
                    level: "all" | "mine" | "none" | null;
                };
            };
        };
        responses: {
            /** @description Your choices */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follows"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Milliseconds since 1970 on the server’s clock */
                        now: number;
                    };
                };
            };
        };
    };
    getBoardsByBoardIdSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: components["schemas"]["LiveSession"];
                        ended: components["schemas"]["EndedSession"];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                        /** @description The template that the board was made from, with whose script a session can begin */
                        templateId: string | null;
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without: the word for a session, in the language of each reader */
                    title?: string;
                    /** @description The title in each language: readers see theirs as long as the title is one of these */
                    titleIn?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    /** @default [] */
                    steps?: {
                        title: string;
                        /** @description The title in each language: readers see theirs as long as the title is one of these */
                        titleIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        ask: string;
                        /** @description As titleIn */
                        askIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        /** @description 0: no timer */
                        minutes: number;
                        /** @description The shape where it happens */
                        placeId: string | null;
                        /**
                         * @description The view of the board that it is about instead of a shape; null or absent: the canvas
                         * @enum {string|null}
                         */
                        view?: "register" | "gaps" | "traceability" | "tunnel" | "cross-impact" | null;
                        /**
                         * @description What people may do who don’t run the board
                         * @enum {string}
                         */
                        rights: "edit" | "comment" | "look";
                        /** @enum {string} */
                        ends: "by-hand" | "with-the-timer";
                        /** @description Everybody’s screen goes to the place or the view when the step begins */
                        gathers: boolean;
                        activity?: components["schemas"]["Activity"];
                    }[];
                };
            };
        };
        responses: {
            /** @description The session */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdSessionsBySessionIdChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "rename";
                    title: string;
                } | {
                    /** @enum {string} */
                    type: "add-step";
                    step: {
                        title: string;
                        /** @description The title in each language: readers see theirs as long as the title is one of these */
                        titleIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        ask: string;
                        /** @description As titleIn */
                        askIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        /** @description 0: no timer */
                        minutes: number;
                        /** @description The shape where it happens */
                        placeId: string | null;
                        /**
                         * @description The view of the board that it is about instead of a shape; null or absent: the canvas
                         * @enum {string|null}
                         */
                        view?: "register" | "gaps" | "traceability" | "tunnel" | "cross-impact" | null;
                        /**
                         * @description What people may do who don’t run the board
                         * @enum {string}
                         */
                        rights: "edit" | "comment" | "look";
                        /** @enum {string} */
                        ends: "by-hand" | "with-the-timer";
                        /** @description Everybody’s screen goes to the place or the view when the step begins */
                        gathers: boolean;
                        activity?: components["schemas"]["Activity"];
                    };
                    index?: number;
                } | {
                    /** @enum {string} */
                    type: "change-step";
                    stepId: string;
                    fields: {
                        title?: string;
                        /** @description The title in each language: readers see theirs as long as the title is one of these */
                        titleIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        ask?: string;
                        /** @description As titleIn */
                        askIn?: {
                            en: string;
                            de?: string;
                            ja: string;
                        };
                        /** @description 0: no timer */
                        minutes?: number;
                        /** @description The shape where it happens */
                        placeId?: string | null;
                        /**
                         * @description The view of the board that it is about instead of a shape; null or absent: the canvas
                         * @enum {string|null}
                         */
                        view?: "register" | "gaps" | "traceability" | "tunnel" | "cross-impact" | null;
                        /**
                         * @description What people may do who don’t run the board
                         * @enum {string}
                         */
                        rights?: "edit" | "comment" | "look";
                        /** @enum {string} */
                        ends?: "by-hand" | "with-the-timer";
                        /** @description Everybody’s screen goes to the place or the view when the step begins */
                        gathers?: boolean;
                        activity?: components["schemas"]["Activity"];
                    };
                } | {
                    /** @enum {string} */
                    type: "move-step";
                    stepId: string;
                    index: number;
                } | {
                    /** @enum {string} */
                    type: "remove-step";
                    stepId: string;
                } | {
                    /** @enum {string} */
                    type: "start";
                    stepId?: string;
                    isRehearsal?: boolean;
                    /** @description The cards that the step’s vote or rating asks about, where one begins with it; without: all of its kinds */
                    cardIds?: string[];
                    /**
                     * @description Null: nobody joins by a code
                     * @default editor
                     * @enum {string|null}
                     */
                    joinRole?: "editor" | "commenter" | null;
                } | {
                    /** @enum {string} */
                    type: "go";
                    from: string;
                    to: string;
                    /** @description The cards that the step’s vote or rating asks about, where one begins with it; without: all of its kinds */
                    cardIds?: string[];
                } | {
                    /** @enum {string} */
                    type: "pause";
                } | {
                    /** @enum {string} */
                    type: "resume";
                } | {
                    /** @enum {string} */
                    type: "add-time";
                    ms: number;
                } | {
                    /** @enum {string} */
                    type: "attend";
                    attention: {
                        /** @enum {string} */
                        kind: "follow";
                        userId: string;
                    } | {
                        /** @enum {string} */
                        kind: "card";
                        shapeId: string;
                    } | null;
                } | {
                    /** @enum {string} */
                    type: "close";
                } | {
                    /** @enum {string} */
                    type: "invite";
                    /**
                     * @default editor
                     * @enum {string}
                     */
                    joinRole?: "editor" | "commenter";
                } | {
                    /** @enum {string} */
                    type: "stop-inviting";
                } | {
                    /** @enum {string} */
                    type: "record";
                    isOn: boolean;
                };
            };
        };
        responses: {
            /** @description The session */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdSessionHere: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is in */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPeople"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdSessionHand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isUp: boolean;
                };
            };
        };
        responses: {
            /** @description Your marks */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isHandUp: boolean;
                        /** @description With the step that is on */
                        isDone: boolean;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdSessionHandsByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lowered */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdSessionDone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stepId: string;
                    isDone: boolean;
                };
            };
        };
        responses: {
            /** @description Your marks */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isHandUp: boolean;
                        /** @description With the step that is on */
                        isDone: boolean;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdSessionReactions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "agree" | "applause" | "question" | "slower" | "done-reading" | "celebrate";
                };
            };
        };
        responses: {
            /** @description Shown */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdSessionsBySessionIdMinutes: {
        parameters: {
            query?: {
                format?: "json" | "md" | "docx" | "pdf";
                /** @description Of the Markdown, Word and PDF documents */
                language?: "en" | "de" | "ja";
                /** @description Of the Markdown, Word and PDF documents */
                timeZone?: string;
            };
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
                    "text/markdown": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server made a mistake */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No renderer is installed */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRecordings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recordings: {
                            sessionId: string;
                            title: string;
                            /** @description The title in each language: readers see theirs as long as the title is one of these */
                            titleIn?: {
                                en: string;
                                de?: string;
                                ja: string;
                            };
                            /** @description Milliseconds since 1970 on the server’s clock */
                            startedAt: number;
                            /** @description Milliseconds since 1970 on the server’s clock */
                            closedAt: number;
                            /** @description How long it was recorded */
                            ms: number;
                        }[];
                        /** @description What all of them take, packed */
                        bytes: number;
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdSessionsBySessionIdRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdSessionsBySessionIdRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdSessionsBySessionIdRecordingStates: {
        parameters: {
            query?: {
                seq?: number | null;
            };
            header?: never;
            path: {
                boardId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The states: the first one whole, each other one as its difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStates"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdNews: {
        parameters: {
            query?: {
                /** @description A moment in ISO 8601, or the id of an event: what `happened` is counted from */
                since?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The news */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description null: you have not been there before
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        since: string | null;
                        /** @description null: nothing is new */
                        changes: {
                            made: {
                                cardId: string;
                                /** @enum {string} */
                                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                ref: string;
                                title: string;
                                /**
                                 * @description The title was cut inside a clause: people see it with an ellipsis
                                 * @enum {boolean}
                                 */
                                isCut?: true;
                                /** @description null where nobody is named */
                                byId: string | null;
                                /**
                                 * @description Its current level at the end
                                 * @enum {string|null}
                                 */
                                level: "low" | "medium" | "high" | "very-high" | null;
                            }[];
                            removed: {
                                cardId: string;
                                /** @enum {string} */
                                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                ref: string;
                                title: string;
                                /**
                                 * @description The title was cut inside a clause: people see it with an ellipsis
                                 * @enum {boolean}
                                 */
                                isCut?: true;
                            }[];
                            renamed: {
                                cardId: string;
                                /** @enum {string} */
                                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                ref: string;
                                title: string;
                                /**
                                 * @description The title was cut inside a clause: people see it with an ellipsis
                                 * @enum {boolean}
                                 */
                                isCut?: true;
                                was: string;
                            }[];
                            moved: {
                                cardId: string;
                                /** @enum {string} */
                                kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                ref: string;
                                title: string;
                                /**
                                 * @description The title was cut inside a clause: people see it with an ellipsis
                                 * @enum {boolean}
                                 */
                                isCut?: true;
                                fields: {
                                    field: string;
                                    /** @description null: not set */
                                    from: string | number | null;
                                    /** @description null: not set */
                                    to: string | number | null;
                                }[];
                                levels: {
                                    /** @enum {string} */
                                    assessment: "inherent" | "current" | "residual";
                                    /** @enum {string|null} */
                                    from: "low" | "medium" | "high" | "very-high" | null;
                                    /** @enum {string|null} */
                                    to: "low" | "medium" | "high" | "very-high" | null;
                                }[];
                            }[];
                            linked: {
                                linkId: string;
                                /** @enum {string} */
                                kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                                from: {
                                    cardId: string;
                                    /** @enum {string} */
                                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                    ref: string;
                                    title: string;
                                    /**
                                     * @description The title was cut inside a clause: people see it with an ellipsis
                                     * @enum {boolean}
                                     */
                                    isCut?: true;
                                };
                                to: {
                                    cardId: string;
                                    /** @enum {string} */
                                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                    ref: string;
                                    title: string;
                                    /**
                                     * @description The title was cut inside a clause: people see it with an ellipsis
                                     * @enum {boolean}
                                     */
                                    isCut?: true;
                                };
                            }[];
                            unlinked: {
                                linkId: string;
                                /** @enum {string} */
                                kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                                from: {
                                    cardId: string;
                                    /** @enum {string} */
                                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                    ref: string;
                                    title: string;
                                    /**
                                     * @description The title was cut inside a clause: people see it with an ellipsis
                                     * @enum {boolean}
                                     */
                                    isCut?: true;
                                };
                                to: {
                                    cardId: string;
                                    /** @enum {string} */
                                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                                    ref: string;
                                    title: string;
                                    /**
                                     * @description The title was cut inside a clause: people see it with an ellipsis
                                     * @enum {boolean}
                                     */
                                    isCut?: true;
                                };
                            }[];
                        } | null;
                        /** @description Of people who made cards, by id */
                        names: {
                            [key: string]: string;
                        };
                        /** @description What others did since then, or since `since`; null at a first visit */
                        happened: {
                            comments: number;
                            resolved: number;
                            rounds: number;
                        } | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdNewsLooked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Ids of cards; of a link “kind from to”, with the ids of its cards */
                    keys: "all" | string[];
                };
            };
        };
        responses: {
            /** @description They are no news any more */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rounds: components["schemas"]["Round"][];
                        /** @description By what one is beside the step of a running session */
                        mayTakePart: boolean;
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without: a question for its activity, in the language of each reader */
                    title?: string;
                    /** @description The title in each language: readers see theirs as long as the title is one of these */
                    titleIn?: {
                        en: string;
                        de?: string;
                        ja: string;
                    };
                    activity: components["schemas"]["Activity"];
                    /** @description Without: those of the previous round, else of the place of the step, else of the board */
                    cardIds?: string[] | null;
                    /** @description With the step that is on there */
                    sessionId?: string | null;
                    stepId?: string | null;
                    /** @description The round that this one repeats */
                    previousId?: string | null;
                    /** @description When the server ends it by itself, within 60 days */
                    closesAt?: number | null;
                };
            };
        };
        responses: {
            /** @description The round */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRoundsByRoundId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdRoundsByRoundIdProjector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isPutAway: boolean;
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cardId: string;
                    values: {
                        [key: string]: 1;
                    };
                    /** @description Empty: the card keeps its own */
                    rationale: string;
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdAgreementsUndisputed: {
        parameters: {
            query?: {
                others?: "higher" | "lower";
            };
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdAgreementsTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cardIds: string[];
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRoundsByRoundIdBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ballot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ballot: components["schemas"]["VoteBallot"] | components["schemas"]["ScoreBallot"] | null;
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdRoundsByRoundIdBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ballot: components["schemas"]["VoteBallot"] | components["schemas"]["ScoreBallot"];
                };
            };
        };
        responses: {
            /** @description The ballot */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ballot: components["schemas"]["VoteBallot"] | components["schemas"]["ScoreBallot"];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRoundsByRoundIdDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drafts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: components["schemas"]["Draft"][];
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default  */
                    body?: string;
                };
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdRoundsByRoundIdDraftsByDraftId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdRoundsByRoundIdDraftsByDraftId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRoundsByRoundIdTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    evenChanged?: boolean;
                };
            };
        };
        responses: {
            /** @description How many were changed since */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        isTakenBack: boolean;
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdCandidates: {
        parameters: {
            query?: {
                kind?: "recommendation" | "risk" | "assumption" | "driver" | "evidence";
                min?: number | null;
            };
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Candidates in the order of the text, and where a list was lost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: components["schemas"]["Candidate"][];
                        lostLists: {
                            blockId: string;
                            start: number;
                            end: number;
                            /** @enum {string|null} */
                            kind: "recommendation" | "risk" | "assumption" | "driver" | "evidence" | null;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdBriefsByBriefIdDismissals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dismissed: string[];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdBriefsByBriefIdDismissals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keys: string[];
                };
            };
        };
        responses: {
            /** @description All dismissed keys */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dismissed: string[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdBriefsByBriefIdDismissals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                briefId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keys: string[];
                };
            };
        };
        responses: {
            /** @description All dismissed keys */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dismissed: string[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdCards: {
        parameters: {
            query?: {
                /** @description Default: all of them */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Some of risk, recommendation, driver, assumption, evidence, opportunity, actor, scenario, question, with commas between them */
                kinds?: string;
                /** @description Risks at these levels now */
                levels?: string;
                /** @description The person who owns the card */
                ownerId?: string;
                tag?: string;
                /** @description The zone, matrix, frame or page that it stands in */
                placeId?: string;
                /** @description With the placeId of a matrix: the cell that it lies in, as its places on the two axes from 1 (of scales: the steps; 1 for a side without an axis), or tray */
                cell?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: components["schemas"]["Card"][];
                        /** @description Give it as `cursor` for the next page; null where this is the last */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdCards: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                    title: string;
                    /** @default  */
                    body?: string;
                    /** @default {} */
                    fields?: {
                        [key: string]: string | number;
                    };
                    /** @default [] */
                    tags?: string[];
                    /** @default [] */
                    citations?: {
                        briefId: string;
                        quote?: string;
                        start?: number;
                        end?: number;
                    }[];
                    /** @default  */
                    language?: string;
                    /** @description Somebody who may read the board becomes the owner, and their name `fields.owner` */
                    ownerId?: string;
                };
            };
        };
        responses: {
            /** @description The card */
            201: {
                headers: {
                    /** @description Covers kind, reference, words, fields, owner, tags and citations; not the place on the board */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdCardsByCardId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Tags that you have: 304 without content where one of them is still right */
                "if-none-match"?: string;
            };
            path: {
                boardId: string;
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card */
            200: {
                headers: {
                    /** @description Covers kind, reference, words, fields, owner, tags and citations; not the place on the board */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description The card says what the tag stands for; its place may be another */
            304: {
                headers: {
                    /** @description Covers kind, reference, words, fields, owner, tags and citations; not the place on the board */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdCardsByCardId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tag that you have seen: 412 where the card has changed since */
                "if-match"?: string;
            };
            path: {
                boardId: string;
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdCardsByCardId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The tag that you have seen: 412 where the card has changed since */
                "if-match"?: string;
            };
            path: {
                boardId: string;
                cardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    body?: string;
                    fields?: {
                        [key: string]: string | number | null;
                    };
                    tags?: string[];
                    citations?: {
                        briefId: string;
                        quote?: string;
                        start?: number;
                        end?: number;
                    }[];
                    language?: string;
                    /** @description Somebody who may read the board becomes the owner, and their name `fields.owner` */
                    ownerId?: string | null;
                };
            };
        };
        responses: {
            /** @description The card */
            200: {
                headers: {
                    /** @description Covers kind, reference, words, fields, owner, tags and citations; not the place on the board */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has changed since */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cards: components["schemas"]["MyCard"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: components["schemas"]["Link"][];
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                    /** @enum {string} */
                    effect?: "removes-source" | "changes-likelihood" | "changes-consequences" | "shares" | "detects" | "creates-or-raises";
                    strength?: 0 | 1 | 2 | 3;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Coverage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gaps: {
                            /** @description The gravest first. Links of strength 0, and rejected and completed ones, treat nothing */
                            risksWithoutTreatment: {
                                risk: components["schemas"]["CardName"];
                                /** @enum {string} */
                                lack: "no-link" | "only-raises" | "strength-none" | "only-rejected" | "only-completed";
                                /** @enum {string|null} */
                                level: "low" | "medium" | "high" | "very-high" | null;
                                isAboveTolerance: boolean;
                            }[];
                            recommendationsWithoutRisk: components["schemas"]["CardName"][];
                            /** @description Two or more recommendations with the same strong effect (strength 3) on a risk */
                            doubleCover: {
                                risk: components["schemas"]["CardName"];
                                /** @enum {string} */
                                effect: "removes-source" | "changes-likelihood" | "changes-consequences" | "shares" | "detects" | "creates-or-raises";
                                recommendations: components["schemas"]["CardName"][];
                            }[];
                            treatmentsThatCreateRisk: {
                                recommendation: components["schemas"]["CardName"];
                                risk: components["schemas"]["CardName"];
                                linkId: string;
                            }[];
                            cardsWithoutEvidence: {
                                card: components["schemas"]["CardName"];
                                /** @description It cites passages that are gone from their brief */
                                hasOnlyOrphans: boolean;
                            }[];
                            /** @description Cited passages that moved or are gone since their brief was replaced; what is kept isn’t counted */
                            citationsToSettle: {
                                card: components["schemas"]["CardName"];
                                moved: number;
                                orphan: number;
                            }[];
                            risksNotScored: components["schemas"]["CardName"][];
                            /** @description Accepted, closed or retained: no gap */
                            risksLeftAlone: components["schemas"]["CardName"][];
                            passagesNeverUsed: {
                                briefId: string;
                                title: string;
                                /** @description Paragraphs and list items that one reads */
                                total: number;
                                /** @description Neither cited by a card nor marked; code points over the brief’s text */
                                unused: {
                                    blockId: string;
                                    start: number;
                                    end: number;
                                }[];
                            }[];
                        };
                        traceability: {
                            risks: (components["schemas"]["CardName"] & {
                                treatments: number;
                            })[];
                            recommendations: (components["schemas"]["CardName"] & {
                                risks: number;
                            })[];
                            cells: {
                                riskId: string;
                                recommendationId: string;
                                links: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "mitigates" | "causes" | "amplifies" | "depends-on" | "supports" | "contradicts";
                                    /** @enum {string} */
                                    effect?: "removes-source" | "changes-likelihood" | "changes-consequences" | "shares" | "detects" | "creates-or-raises";
                                    strength?: number;
                                }[];
                            }[];
                        };
                        levels: {
                            counts: {
                                inherent: {
                                    levels: {
                                        low: number;
                                        medium: number;
                                        high: number;
                                        "very-high": number;
                                    };
                                    notAssessed: number;
                                    aboveTolerance: number;
                                };
                                current: {
                                    levels: {
                                        low: number;
                                        medium: number;
                                        high: number;
                                        "very-high": number;
                                    };
                                    notAssessed: number;
                                    aboveTolerance: number;
                                };
                                residual: {
                                    levels: {
                                        low: number;
                                        medium: number;
                                        high: number;
                                        "very-high": number;
                                    };
                                    notAssessed: number;
                                    aboveTolerance: number;
                                };
                            };
                            risks: {
                                risk: components["schemas"]["CardName"];
                                levels: {
                                    /** @enum {string|null} */
                                    inherent: "low" | "medium" | "high" | "very-high" | null;
                                    /** @enum {string|null} */
                                    current: "low" | "medium" | "high" | "very-high" | null;
                                    /** @enum {string|null} */
                                    residual: "low" | "medium" | "high" | "very-high" | null;
                                };
                                /** @enum {string} */
                                inherentToCurrent: "lower" | "same" | "higher" | "unknown";
                                /** @enum {string} */
                                currentToResidual: "lower" | "same" | "higher" | "unknown";
                            }[];
                            /** @description The 25 cells of current likelihood and impact */
                            heatMap: {
                                likelihood: number;
                                impact: number;
                                /** @enum {string} */
                                level: "low" | "medium" | "high" | "very-high";
                                risks: components["schemas"]["CardName"][];
                            }[];
                        };
                        windTunnel: {
                            scenarios: components["schemas"]["CardName"][];
                            recommendations: {
                                recommendation: components["schemas"]["CardName"];
                                /** @description By scenario, in their order */
                                verdicts: ("works" | "works-if-changed" | "fails" | null)[];
                                /**
                                 * @description null while a scenario has no verdict, and where there is none
                                 * @enum {string|null}
                                 */
                                robustness: "no-regrets" | "opt-out" | "opt-in" | "abandon" | null;
                                needsChange: boolean;
                                missing: number;
                            }[];
                        };
                        micmac: {
                            drivers: {
                                driver: components["schemas"]["CardName"];
                                influenceSum: number;
                                dependenceSum: number;
                                direct: {
                                    influence: number;
                                    dependence: number;
                                    rank: number;
                                    /** @enum {string} */
                                    role: "influential" | "relay" | "dependent" | "autonomous";
                                };
                                indirect: {
                                    influence: number;
                                    dependence: number;
                                    rank: number;
                                    /** @enum {string} */
                                    role: "influential" | "relay" | "dependent" | "autonomous";
                                };
                            }[];
                            /** @description Drivers beyond the twenty that the method takes */
                            leftOut: components["schemas"]["CardName"][];
                            pairs: number;
                            /** @description They count as 0 */
                            unansweredPairs: number;
                            power: number;
                            isStable: boolean;
                        };
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdRegister: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "md" | "xlsx" | "nist";
                /** @description `nist` has risks alone */
                kind?: "risk" | "recommendation" | "driver" | "assumption" | "evidence" | "opportunity" | "actor" | "scenario" | "question";
                /** @description Of the words in the table */
                language?: "en" | "de" | "ja";
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register; columns that are empty in all rows are left out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                    "text/csv": string;
                    "text/markdown": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdRegisterSheets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The sheets, in their order */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheets: {
                            name: string;
                            isHidden: boolean;
                            /** @description By the numbers that the spreadsheet shows */
                            rows: {
                                number: number;
                                cells: string[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No workbook that can be read */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The workbook is damaged */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdReport: {
        parameters: {
            query?: {
                format?: "md" | "docx";
                language?: "en" | "de" | "ja";
                timeZone?: string;
                /** @description The id of a version, or `board:` and the id of another board: a section tells what changed since */
                since?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "png" | "jpeg" | "webp" | "svg" | "pdf" | "csv" | "json" | "md" | "nist" | "tldr";
                    part: string;
                };
            };
        };
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdExport: {
        parameters: {
            query?: {
                /** @description `zip`: every frame, or with `pages` every page, as a picture of its own, in the format `of`; `json`: the whole board as a board file; `tldr`: the whole board as shapes of stock tldraw; `pptx`: the whole board as slides, with the texts of its cards in their notes */
                format?: "png" | "jpeg" | "webp" | "svg" | "pdf" | "zip" | "json" | "tldr" | "pptx";
                /** @description What a ZIP holds */
                of?: "png" | "jpeg" | "webp" | "svg";
                /** @description Id or name of a frame, matrix or zone */
                frame?: string;
                /** @description Every frame by itself: a ZIP of pictures, or a PDF with a page each */
                frames?: "true" | "false";
                /** @description Id or name of a page; without it the first */
                page?: string;
                /** @description Every page by itself: a ZIP of pictures, or a PDF with a page each */
                pages?: "true" | "false";
                /** @description Ids of shapes, such as a card’s, with commas between them */
                shape?: string;
                /** @description Pixels of the picture for one of the board */
                scale?: number;
                /** @description Pixels; instead of `scale` */
                width?: number;
                /** @description Fitted onto a sheet; instead of `scale` and `width` */
                paper?: "a4" | "a3" | "letter" | "16:9";
                theme?: "light" | "dark";
                background?: "true" | "false";
                /** @description Pixels of the board; 32 unless it is a frame */
                margin?: number | null;
                /** @description With a head and a foot: title, date, legend, scales, sources */
                explained?: "true" | "false";
                /** @description PNG and SVG carry the board’s data, so that they can be opened again */
                data?: "true" | "false";
                /** @description Without it, that of most cards */
                language?: "en" | "de" | "ja";
                /** @description Of the date on slides */
                timeZone?: string;
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/svg+xml": string;
                    "application/pdf": string;
                    "application/zip": string;
                    "application/json": string;
                    "application/vnd.tldraw+json": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server made a mistake */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No renderer is installed */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdVersionsByVersionIdExport: {
        parameters: {
            query?: {
                /** @description `zip`: every frame, or with `pages` every page, in the format `of` */
                format?: "png" | "jpeg" | "webp" | "svg" | "pdf" | "zip";
                /** @description What a ZIP holds */
                of?: "png" | "jpeg" | "webp" | "svg";
                /** @description Id or name of a frame, matrix or zone */
                frame?: string;
                /** @description Every frame by itself: a ZIP of pictures, or a PDF with a page each */
                frames?: "true" | "false";
                /** @description Id or name of a page; without it the first */
                page?: string;
                /** @description Every page by itself: a ZIP of pictures, or a PDF with a page each */
                pages?: "true" | "false";
                /** @description Ids of shapes, such as a card’s, with commas between them */
                shape?: string;
                /** @description Pixels of the picture for one of the board */
                scale?: number;
                /** @description Pixels; instead of `scale` */
                width?: number;
                /** @description Fitted onto a sheet; instead of `scale` and `width` */
                paper?: "a4" | "a3" | "letter" | "16:9";
                theme?: "light" | "dark";
                background?: "true" | "false";
                /** @description Pixels of the board; 32 unless it is a frame */
                margin?: number | null;
                /** @description With a head and a foot, which names the version and its id */
                explained?: "true" | "false";
                /** @description PNG and SVG carry the board’s data, so that they can be opened again */
                data?: "true" | "false";
                /** @description Without it, that of most cards */
                language?: "en" | "de" | "ja";
            };
            header?: never;
            path: {
                boardId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/svg+xml": string;
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server made a mistake */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No renderer is installed */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFontSubsets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    faces: {
                        /** @enum {string} */
                        name: "ibm-plex-sans-latin-400-normal" | "ibm-plex-sans-latin-500-normal" | "ibm-plex-sans-latin-600-normal" | "noto-sans-jp-japanese-400-normal" | "noto-sans-jp-japanese-700-normal" | "IBMPlexSans-Medium" | "IBMPlexSans-MediumItalic" | "IBMPlexSans-Bold" | "IBMPlexSans-BoldItalic" | "IBMPlexSerif-Medium" | "IBMPlexSerif-MediumItalic" | "IBMPlexSerif-Bold" | "IBMPlexSerif-BoldItalic" | "IBMPlexMono-Medium" | "IBMPlexMono-MediumItalic" | "IBMPlexMono-Bold" | "IBMPlexMono-BoldItalic" | "Shantell_Sans-Informal_Regular" | "Shantell_Sans-Informal_Regular_Italic" | "Shantell_Sans-Informal_Bold" | "Shantell_Sans-Informal_Bold_Italic";
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The faces in the order asked for */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faces: {
                            name: string;
                            /** @description Base64 */
                            woff2: string;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdEmbed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardEmbed"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBoardsByBoardIdEmbed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOn: boolean;
                    /**
                     * @example [
                     *       "https://wiki.example.org"
                     *     ]
                     */
                    origins: string[];
                };
            };
        };
        responses: {
            /** @description How it stands */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardEmbed"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdEmbedRenew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardEmbed"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdLiveImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A page, frame, zone or matrix by its id; else the first page */
                    frame?: string | null;
                    /**
                     * @default light
                     * @enum {string}
                     */
                    theme?: "light" | "dark";
                    /**
                     * @default 2
                     * @enum {number}
                     */
                    scale?: 1;
                    /** @default true */
                    background?: boolean;
                    /**
                     * @description Without it, that of most cards when the address is made
                     * @enum {string}
                     */
                    language?: "en" | "de" | "ja";
                };
            };
        };
        responses: {
            /** @description Its address */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdLiveImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedules: components["schemas"]["ExportSchedule"][];
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "pdf" | "png" | "svg" | "xlsx" | "csv";
                    /**
                     * @description `board` (its first page), `frames`, `pages`, or the id of a page or frame
                     * @default board
                     */
                    part?: string;
                    /**
                     * @default every-day
                     * @enum {string}
                     */
                    days?: "every-day" | "weekdays" | "mondays";
                    /** @description Since midnight */
                    minute: number;
                    timeZone: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "de" | "ja";
                    target: {
                        /** @enum {string} */
                        kind: "folder";
                        keep: number;
                    } | {
                        /** @enum {string} */
                        kind: "webhook";
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description The export */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportSchedule"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdSchedulesByScheduleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdSchedulesByScheduleIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportSchedule"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Webhooks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["BoardWebhook"][];
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    /**
                     * @description Which events it gets; null: all, those of later versions as well
                     * @default null
                     */
                    kinds?: ("thread-made" | "comment-made" | "thread-resolved" | "thread-reopened" | "comment-removed" | "cards-changed" | "session-started" | "session-ended" | "round-shown" | "round-closed" | "brief-added" | "brief-replaced" | "brief-removed" | "member-joined" | "role-changed" | "member-removed" | "board-renamed" | "board-restored" | "version-restored")[] | null;
                };
            };
        };
        responses: {
            /** @description The webhook with its secret */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardWebhook"] & {
                        /** @description Signs every message (Standard Webhooks). Only this answer has it */
                        secret: string;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdWebhooksByWebhookId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdWebhooksByWebhookIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: number;
                };
            };
        };
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardWebhook"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdWebhooksByWebhookIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdWebhooksByWebhookIdDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["WebhookDelivery"][];
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdWebhooksByWebhookIdDeliveriesByEventIdAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                webhookId: string;
                eventId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdInvites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invites: components["schemas"]["Invite"][];
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBoardsByBoardIdInvites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "facilitator" | "editor" | "commenter" | "viewer";
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @description Instead of expiresAt: how long from now, by the server’s clock */
                    lifetimeMs?: number | null;
                    password?: string | null;
                    maxUses?: number | null;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvite"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdInvitesByInviteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteWithPeople"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdInvitesByInviteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        removedMembers: number;
                    };
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoardsByBoardIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBoardsByBoardIdMembersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description What the workspace still gives them
                         * @enum {string|null}
                         */
                        role: "owner" | "facilitator" | "editor" | "commenter" | "viewer" | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBoardsByBoardIdMembersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReachableAt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Origins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The likeliest first, such as `http://192.168.1.5:3000`. For a request at localhost from this machine itself, its addresses on the network; else the origin of the request, or APP_URL. Empty where only this machine reaches it */
                        origins: string[];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a link, or a running session’s code: ABC-DEF */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The link works */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "board";
                        title: string;
                        /** @enum {string} */
                        role: "facilitator" | "editor" | "commenter" | "viewer";
                        needsPassword: boolean;
                        /** @description The board; null for people who are not in it yet */
                        boardId: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "workspace";
                        title: string;
                        /** @enum {string} */
                        role: "member" | "viewer";
                        needsPassword: boolean;
                        /** @description The workspace; null for people who are not in it yet */
                        workspaceId: string | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link has no use left */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of a link, or a running session’s code: ABC-DEF */
                    token: string;
                    name?: string | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            /** @description You are in, on a board or in a workspace */
            200: {
                headers: {
                    /** @description Bearer token of a visitor made on the way */
                    "set-auth-token"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        boardId: string;
                        /** @enum {string} */
                        role: "owner" | "facilitator" | "editor" | "commenter" | "viewer";
                        url: string;
                    } | {
                        workspaceId: string;
                        /** @enum {string} */
                        role: "owner" | "member" | "viewer";
                        url: string;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link has no use left */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workspaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspaces: components["schemas"]["Workspace"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The new workspace */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspacesByWorkspaceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWorkspacesByWorkspaceId: {
        parameters: {
            query?: {
                boards?: "hand-back" | "trash";
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWorkspacesByWorkspaceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The workspace */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspacesByWorkspaceIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: components["schemas"]["WorkspaceMember"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWorkspacesByWorkspaceIdMembersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWorkspacesByWorkspaceIdMembersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "member" | "viewer";
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        role: "owner" | "member" | "viewer";
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspacesByWorkspaceIdInvites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invites: components["schemas"]["WorkspaceInvite"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWorkspacesByWorkspaceIdInvites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "member" | "viewer";
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @description Instead of expiresAt: how long from now, by the server’s clock */
                    lifetimeMs?: number | null;
                    maxUses?: number | null;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWorkspaceInvite"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWorkspacesByWorkspaceIdInvitesByInviteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        removedMembers: number;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: components["schemas"]["Template"][];
                    };
                };
            };
        };
    };
    postTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    boardId: string;
                    title: string;
                    /** @default  */
                    description?: string;
                    /** @default false */
                    withCards?: boolean;
                    workspaceId?: string | null;
                };
            };
        };
        responses: {
            /** @description The template */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was another request’s */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTemplatesByTemplateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchTemplatesByTemplateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description The template */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ways to sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        signupMode: "open" | "invite" | "closed";
                        guestBoards: boolean;
                        oidc: {
                            name: string;
                        } | null;
                        canResetPassword: boolean;
                        needsSetup: boolean;
                    };
                };
            };
        };
    };
    postAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    password: string;
                    inviteToken?: string | null;
                };
            };
        };
        responses: {
            /** @description You */
            201: {
                headers: {
                    /** @description The session’s token, to be sent as a bearer */
                    "set-auth-token"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The password is easy to guess */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link has no use left */
            410: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description You */
            201: {
                headers: {
                    /** @description The session’s token, to be sent as a bearer */
                    "set-auth-token"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The password is easy to guess */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string | null;
                    /**
                     * @description By board id: delete, or the id of the person who takes it over
                     * @default {}
                     */
                    boards?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description You */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign-ins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMeMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Soon after it happened, once a day, or never
                     * @enum {string}
                     */
                    pace?: "soon" | "daily" | "none";
                    /** @description Of the daily mail, in `timeZone` */
                    hour?: number;
                    timeZone?: string;
                    /**
                     * @description The language of the mails
                     * @enum {string}
                     */
                    locale?: "en" | "de" | "ja";
                };
            };
        };
        responses: {
            /** @description Your mail */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeMailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way, unless your address is confirmed */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        status: true;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The address is confirmed */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        status: true;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your data by what it is about, with moments in ISO 8601 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeOwnedBoards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Boards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        boards: components["schemas"]["OwnedBoard"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: components["schemas"]["ApiToken"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMeTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    scope: "read" | "write" | "admin";
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @description Instead of expiresAt: how long from now, by the server’s clock */
                    lifetimeMs?: number | null;
                };
            };
        };
        responses: {
            /** @description The token */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMeTokensByTokenId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                page?: number;
                search?: string;
                filter?: "all" | "accounts" | "visitors" | "admins" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: components["schemas"]["AdminPerson"][];
                        total: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of the person, so that nobody is deleted by accident */
                    name: string;
                    /**
                     * @description By board id: delete, or the id of the person who takes it over
                     * @default {}
                     */
                    boards?: {
                        [key: string]: string;
                    };
                    /**
                     * @description By workspace id: the id of its new owner, or delete where it has no heirs
                     * @default {}
                     */
                    workspaces?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Deleted, with what went and what remains, counted in the database */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAdminUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled?: boolean;
                    isAdmin?: boolean;
                };
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminPerson"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminWorkspaces: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workspaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspaces: components["schemas"]["AdminWorkspace"][];
                        /** @description What each may take; null for no quota */
                        quotaBytes: number | null;
                        /** @description Boards of no workspace */
                        personal: {
                            boards: number;
                            logBytes: number;
                            snapshotBytes: number;
                            assetBytes: number;
                            /** @description Versions, and recorded sessions */
                            historyBytes: number;
                        };
                        total: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminBoards: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Boards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        boards: components["schemas"]["AdminBoard"][];
                        total: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminUsersByUserIdPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mailedTo: string | null;
                        /** @description Only from a server that sends no mail */
                        url: string | null;
                        failure: components["schemas"]["MailFailure"];
                        /**
                         * Format: date-time
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminUsersByUserIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody was faster */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUsersByUserIdEstate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be decided before the person is deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        boards: {
                            id: string;
                            title: string;
                            /** @description Members with an account, to whom it can be handed over */
                            heirs: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        workspaces: {
                            id: string;
                            name: string;
                            boards: number;
                            /** @description Members with an account, to whom it can be handed over */
                            heirs: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminInvites: {
        parameters: {
            query?: {
                page?: number;
                filter?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invites: components["schemas"]["AccountInvite"][];
                        /** @description This server can mail invitations */
                        sendsMail: boolean;
                        total: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminInvites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @description Instead of expiresAt: how long from now, by the server’s clock */
                    lifetimeMs?: number | null;
                    /** @default 1 */
                    maxUses?: number;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        token: string;
                        /**
                         * Format: date-time
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        expiresAt: string | null;
                        maxUses: number | null;
                        /**
                         * Format: date-time
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminInvitesMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    emails: string[];
                    /** @default 604800000 */
                    lifetimeMs?: number;
                };
            };
        };
        responses: {
            /** @description What became of each address */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            email: string;
                            /** @enum {string} */
                            outcome: "mailed" | "has-account" | "link";
                            /** @description The link, where no mail went out */
                            url: string | null;
                            failure: components["schemas"]["MailFailure"] & unknown;
                        }[];
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminInvitesByInviteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerFacts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminAudit: {
        parameters: {
            query?: {
                action?: "account-made" | "account-disabled" | "account-enabled" | "account-deleted" | "admin-changed" | "data-exported" | "signed-in" | "sign-in-failed" | "signed-out-everywhere" | "password-changed" | "password-reset-offered" | "token-made" | "token-revoked" | "board-made" | "board-deleted" | "board-restored" | "board-purged" | "board-handed-over" | "board-moved" | "board-exported" | "embed-changed" | "live-image-made" | "live-images-revoked" | "schedule-made" | "schedule-removed" | "webhook-made" | "webhook-removed" | "version-deleted" | "version-restored" | "recording-deleted" | "invite-made" | "invite-revoked" | "joined" | "role-changed" | "member-removed" | "left" | "mail-tested" | "branding-changed" | "audit-exported" | "workspace-made" | "workspace-deleted";
                /** @description Part of the name of the person who did it, or of whom or what it was done to */
                who?: string;
                /** @description Entries of this moment or later */
                from?: string;
                /** @description Entries before this moment */
                until?: string;
                /** @description Entries older than this id */
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AuditEntry"][];
                        /** @description What to ask `before` for older ones; null at the end */
                        next: number | null;
                    };
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminAuditExport: {
        parameters: {
            query?: {
                action?: "account-made" | "account-disabled" | "account-enabled" | "account-deleted" | "admin-changed" | "data-exported" | "signed-in" | "sign-in-failed" | "signed-out-everywhere" | "password-changed" | "password-reset-offered" | "token-made" | "token-revoked" | "board-made" | "board-deleted" | "board-restored" | "board-purged" | "board-handed-over" | "board-moved" | "board-exported" | "embed-changed" | "live-image-made" | "live-images-revoked" | "schedule-made" | "schedule-removed" | "webhook-made" | "webhook-removed" | "version-deleted" | "version-restored" | "recording-deleted" | "invite-made" | "invite-revoked" | "joined" | "role-changed" | "member-removed" | "left" | "mail-tested" | "branding-changed" | "audit-exported" | "workspace-made" | "workspace-deleted";
                /** @description Part of the name of the person who did it, or of whom or what it was done to */
                who?: string;
                /** @description Entries of this moment or later */
                from?: string;
                /** @description Entries before this moment */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: components["schemas"]["Setting"][];
                        sendsMail: boolean;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAdminMailTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        to: string;
                        answer: string | null;
                        failure: components["schemas"]["MailFailure"];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminBranding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAdminBranding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In place of Foreboard */
                    name: string | null;
                    /** @description Of buttons and links; its lightness is changed until words can be read */
                    accent: string | null;
                    imprintUrl: string | null;
                    privacyUrl: string | null;
                };
            };
        };
        responses: {
            /** @description The branding */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandingLogosByTheme: {
        parameters: {
            query?: {
                v?: string;
            };
            header?: {
                /** @description Tags that you have: 304 without content where one of them is still right */
                "if-none-match"?: string;
            };
            path: {
                theme: "light" | "dark";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            /** @description The logo that you have is the newest */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAdminBrandingLogosByTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                theme: "light" | "dark";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description It stands on every page from the next one on */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No image that a board can hold */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server can’t save just now */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAdminBrandingLogosByTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                theme: "light" | "dark";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is none any more */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request can’t be understood */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminExamination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings, the worst first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-01-31T09:30:00.000Z
                         */
                        examinedAt: string;
                        findings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
